import type { ClaimTexts } from '../en/claims.js';
import type { Texts } from '../texts.js';

/** French: what the claims are called that limit who may use a token, or are notes in it. */
const claimNames: ClaimTexts = {
  ip: 'Adresse IP',
  domain: 'Domaine',
  tag: 'Étiquette',
  user: 'Utilisateur',
};

/** French: what each of them is for, beneath its field. */
const claimHelp: ClaimTexts = {
  ip: 'Une adresse IPv4, p. ex. 203.0.113.7. Les flux passent uniquement par IPv4 : les spectateurs en IPv6 atteignent les serveurs depuis une adresse IPv4 de leur fournisseur.',
  domain:
    'Le domaine de la page qui lit le flux, p. ex. www.example.com : sans https:// ni chemin. Chaque sous-domaine compte à part.',
  tag: 'Une note pour vos statistiques. Elle n’écarte personne.',
  user: 'Le nom que vous donnez au spectateur, pour savoir quel jeton a été transmis à d’autres.',
};

/** French: what each of them means where it stands in a token. */
const claimMeanings: ClaimTexts = {
  ip: 'l’adresse qui peut l’utiliser',
  domain: 'l’hôte de la page qui peut l’utiliser',
  tag: 'une note pour les statistiques',
  user: 'le nom que le responsable donne au spectateur',
};

/** French: the form that asks for a token. */
export const form: Texts['form'] = {
  heading: 'Créer un jeton de lecture',
  intro: 'Un jeton ouvre des flux sécurisés à toute personne qui l’a. Ne lui donnez pas plus que nécessaire.',
  kind: 'Type de jeton',
  kinds: { jwt: 'V3 (JWT)', sts: 'V2 (passthrough)' },
  kindHelp: {
    jwt: 'Un jeton pour un flux, plusieurs ou tout un groupe. Pour NanoPlayer à partir de 4.18.',
    sts: 'Un flux ou toute l’organisation. Pour les pages qui l’utilisent déjà.',
  },
  kindMissing: 'Cette page n’a pas d’adresse qui crée des jetons de ce type.',
  notInV2: 'Les jetons V2 ne le permettent pas. Votre saisie est conservée pour V3.',
  scope: 'Ce qu’il ouvre',
  scopes: { streams: 'Des flux', group: 'Un groupe de flux', organisation: 'L’organisation' },
  scopeHelp: {
    streams: 'Seulement ceux que vous indiquez.',
    group: 'Un flux dans toutes ses qualités.',
    organisation: 'Tout ce que vous avez.',
  },
  organisationWarning:
    'Ce jeton ouvre tous les flux de l’organisation, y compris les futurs. Ne le mettez jamais dans une page ou un lien. Limitez sa durée et rendez‑le révocable.',
  fixed: 'Défini par cette page.',
  time: 'Durée de validité',
  life: 'Expire après',
  lives: {
    300: '5 minutes',
    3600: '1 heure',
    86400: '24 heures',
    604800: '7 jours',
    1209600: '14 jours',
    2592000: '30 jours',
    31536000: '365 jours',
  },
  never: 'N’expire pas',
  neverWarning:
    'Un jeton V2 sans expiration ouvre le flux pour toujours et ne peut pas être révoqué. Qui le copie le garde.',
  zone: 'Fuseau horaire : {zone}',
  twice: 'Les horloges reculent alors et indiquent deux fois cette heure. Laquelle est voulue ?',
  validUntil: 'Valable jusqu’au {until}, soit {duration}. {ending}',
  ending: {
    goesOn: 'Qui regarde alors peut continuer jusqu’à la coupure de la connexion.',
    ends: 'Les personnes qui regardent alors sont déconnectées.',
  },
  validFrom: 'Refusé avant le {from}.',
  atOnce: 'Valable immédiatement.',
  shorten: 'Réduire à 24 heures',
  shortenOffer:
    'Les jetons révocables durent 24 heures au plus : chaque serveur doit retenir ce qui est révoqué.',
  dropRevocable: 'Non révocable',
  restore: 'Rétablir : {expiry}',
  restoreOffer: 'Vous vouliez auparavant une durée plus longue.',
  ends: 'Début et fin',
  nothingSet: 'Rien de défini ({names})',
  limits: 'Qui peut l’utiliser',
  limitsHelp:
    'Tout ceci est facultatif. Chaque indication réduit la valeur d’un jeton tombé en de mauvaises mains.',
  optional: 'facultatif',
  field: {
    ...claimNames,
    kind: 'Type de jeton',
    streams: 'Noms des flux',
    groupId: 'Identifiant du groupe de flux',
    organisation: 'Hash de l’organisation',
    expiresAt: 'Expire le',
    notBefore: 'Pas valable avant le',
    revocable: 'Révocable',
    forceDisconnect: 'Déconnecter à l’expiration',
    apiKey: 'Clé d’API',
  },
  help: {
    ...claimHelp,
    streams: 'P. ex. AAAAA-BBBBB. Plusieurs, séparés par des virgules ou chacun sur sa ligne.',
    streamsV2: 'P. ex. AAAAA-BBBBB. Un jeton V2 en ouvre un seul.',
    groupId: 'L’identifiant du flux dans le tableau de bord, pas son nom.',
    organisation: 'V2 a besoin du hash de l’organisation. V3 la reconnaît à sa clé.',
    notBefore: 'Pour un événement qui commence plus tard.',
    revocable:
      'Vous pouvez ôter aussitôt toute valeur au jeton, pour tous ceux qui l’ont. Il dure alors 24 heures au plus.',
    forceDisconnect: 'Sinon, la lecture en cours à l’expiration du jeton continue.',
    apiKey:
      'Envoyée avec cette seule requête et conservée nulle part. À saisir de nouveau pour le prochain jeton.',
  },
  address: {
    ask: 'Utiliser mon adresse',
    asking: 'Recherche de votre adresse…',
    how: 'Pour connaître son adresse, chacun ouvre une page qui l’affiche, en IPv4. La vôtre n’est pas celle que votre appareil indique pour le réseau local.',
    ipv6: 'Vous passez par IPv6. Ouvrez une page qui affiche votre adresse IPv4, et copiez‑la.',
    failed: 'Votre adresse n’a pas pu être déterminée. Saisissez‑la vous-même.',
    found: 'C’est l’adresse d’où vient votre connexion.',
  },
  submit: 'Créer le jeton',
  submitting: 'Création du jeton…',
  rights: {
    heading: 'Ce que ce jeton permet',
    unfinished: 'C’est indiqué ici dès que les champs sont remplis et corrects.',
    sentence: '{opens}{limits} ; {revocation} ; {ending}.',
    endless: '{opens}{limits} ; {revocation}.',
    opens: {
      stream: 'Ouvre le flux {names}',
      streams: 'Ouvre {count} flux ({names})',
      group: 'Ouvre tous les flux du groupe {name}',
      organisation: 'Ouvre tous les flux de l’organisation',
    },
    between: ', ',
    limits: {
      from: ' à partir du {from}',
      until: ' jusqu’au {until}',
      endless: ' sans fin',
      ip: ', depuis l’adresse {ip}',
      domain: ', sur les pages de {domain}',
    },
    revocation: { yes: 'il peut être révoqué', no: 'il ne peut pas être révoqué' },
    ending: {
      goesOn: 'la lecture en cours à son expiration continue',
      ends: 'les personnes qui regardent à son expiration sont déconnectées',
    },
    honest: {
      holder: 'Personne ne peut vérifier qui l’a : toute personne qui l’a peut l’utiliser.',
      holderWithin:
        'Personne ne peut vérifier qui l’a : dans ces limites, toute personne qui l’a peut l’utiliser.',
      address:
        'Tous ceux qui partagent un réseau domestique, de bureau ou mobile peuvent avoir la même adresse.',
      domain:
        'Les navigateurs disent la vérité sur le domaine de leur page ; d’autres programmes peuvent en indiquer n’importe lequel.',
      notes: 'L’étiquette et l’utilisateur sont des notes : elles n’écartent personne.',
    },
  },
  required: {
    streams: 'Saisissez le nom du flux.',
    groupId: 'Saisissez l’identifiant du groupe de flux.',
    organisation: 'Saisissez le hash de l’organisation.',
    expiresAt: 'Choisissez quand le jeton expire.',
    apiKey: 'Saisissez la clé d’API ; elle ne sert qu’à cette requête.',
  },
  invalidName: {
    streams: 'Un flux ne peut pas porter ce nom : 256 caractères au plus, tous visibles.',
    groupId:
      'Ce n’est pas un identifiant de groupe : lettres, chiffres, traits d’union et de soulignement, 128 au plus.',
    organisation:
      'Ce n’est pas un hash : lettres, chiffres, traits d’union et de soulignement seulement, 128 au plus.',
  },
  rule: {
    'one-only': 'Un jeton V2 ouvre un seul flux. Laissez un nom, ou choisissez V3.',
    'too-many':
      'Un jeton ouvre {limit} flux au plus. Choisissez un groupe de flux, ou créez plusieurs jetons.',
    past: 'Ce moment est passé. Choisissez‑en un plus tardif.',
    'over-365-days': 'Un jeton dure 365 jours au plus. Choisissez une date plus proche.',
    'over-24-hours':
      'Un jeton révocable dure 24 heures au plus. Réduisez sa durée, ou renoncez à la révocation.',
    'not-a-date': 'Ce n’est pas une date complète avec une heure.',
    'clocks-skip':
      'Les horloges avancent et sautent cette heure : ce moment n’existe pas. Choisissez‑en un autre.',
    'not-before-expiry': 'Le jeton expirerait avant d’être valable. Choisissez un moment plus proche.',
    'ip-v6': 'C’est une adresse IPv6. Les flux passent uniquement par IPv4 : saisissez l’adresse IPv4.',
    'ip-range': 'Une seule adresse : ni plages ni caractères génériques.',
    'ip-format': 'Une adresse IPv4 a quatre nombres de 0 à 255, séparés par des points.',
    'domain-protocol': 'Sans le protocole : example.com, pas https://example.com.',
    'domain-path': 'Sans ce qui suit le domaine : example.com, pas example.com/page.',
    'domain-port': 'Sans le port : example.com, pas example.com:8080.',
    'domain-wildcard':
      'Les caractères génériques ne sont pas possibles. Indiquez le seul domaine de la page.',
    'domain-characters': 'Lettres, chiffres, points et traits d’union seulement.',
    'domain-too-long': 'Un domaine a {limit} caractères au plus.',
    'domain-label-length': 'Chaque partie entre deux points a de 1 à 63 caractères.',
    'domain-hyphen': 'Aucune partie d’un domaine ne commence ou ne finit par un trait d’union.',
    'domain-no-top-level': 'La fin manque : example.com, pas example.',
    'domain-digits-only':
      'La fin ne peut pas être faite que de chiffres. Pour une adresse, utilisez le champ Adresse IP.',
    'too-long': 'C’est trop long : {limit} caractères au plus.',
    'control-characters':
      'Il s’y trouve des caractères de contrôle invisibles, comme une tabulation. Retapez le texte.',
    'not-in-v2': 'Un jeton V2 ne le permet pas. Choisissez V3, ou autre chose ici.',
    server: 'Le serveur ne l’accepte pas.',
  },
  summary: 'Pas encore envoyé. Corrigez d’abord :',
  summaryItem: '{field} : {text}',
  failed: 'Aucun jeton n’a été créé',
  failure: {
    'not-set-up':
      'Cette page ne dit pas qui crée des jetons de ce type. Son responsable définit le point d’accès du formulaire.',
    'endpoint-invalid':
      'Ce qui doit créer les jetons n’est pas une adresse web. Le responsable de cette page corrige le point d’accès.',
    'key-unsafe':
      'La clé n’a pas été envoyée : l’adresse n’est pas chiffrée. Le responsable de cette page définit une adresse https.',
    unreachable:
      'L’adresse qui crée les jetons est injoignable. Vérifiez votre réseau et réessayez. Si cela ne suffit pas, son exploitant vérifie qu’elle fonctionne et admet cette page (CORS).',
    timeout: 'Aucune réponse n’est venue en 10 secondes. Réessayez ; si cela dure, prévenez l’exploitant.',
    redirected:
      'L’adresse mène ailleurs, peut-être à une page de connexion. Connectez‑vous et réessayez, ou prévenez le responsable de cette page.',
    'page-instead':
      'Une page web est venue au lieu d’un jeton, peut-être une page de connexion. Connectez‑vous et réessayez, ou prévenez le responsable de cette page.',
    'wrong-address':
      'Rien ne crée de jetons à cette adresse. Le responsable de cette page corrige le point d’accès.',
    parameter: 'Le serveur n’accepte pas l’un des champs. Corrigez‑le et renvoyez.',
    'key-refused':
      'La clé d’API n’est pas valable. La personne qui l’a vérifie qu’elle est entière et que c’est toujours celle du tableau de bord.',
    forbidden: 'Vous ne pouvez pas créer de jetons ici. Connectez‑vous, ou demandez‑en le droit.',
    busy: 'Il y a eu trop de requêtes. Attendez une minute et réessayez.',
    server: 'Le serveur a une erreur interne. Réessayez plus tard ; si cela dure, prévenez son exploitant.',
    refused: 'Le serveur a refusé la requête. Son exploitant sait pourquoi.',
    'no-token': 'La réponse ne contient aucun jeton. L’exploitant de l’adresse vérifie ce qu’elle répond.',
    'token-unreadable':
      'La réponse contient un jeton endommagé, ou qui n’est pas de lecture. L’exploitant de l’adresse le vérifie.',
    'provider-failed': 'Cette page n’a pas pu créer le jeton. Son responsable examine createToken.',
  },
  serverSaid: 'Il a répondu : {message}',
  created: 'Le jeton a été créé.',
  createdUntil: 'Le jeton a été créé. Il est valable jusqu’au {until}.',
  keepIt: 'Gardez‑le maintenant : il n’est enregistré nulle part et disparaît avec cette page.',
  copy: 'Copier le jeton',
  copied: 'Copié.',
  copyFailed: 'Le navigateur n’autorise pas la copie ici.',
  differs: 'Le jeton n’est pas tout à fait celui que vous vouliez',
  difference: {
    other: '{field} : le jeton dit autre chose. Ne le transmettez pas avant de savoir pourquoi.',
    silent: '{field} : le jeton n’en dit rien. Essayez‑le avant de vous y fier.',
    unasked: '{field} : le jeton l’a, bien que vous ne l’ayez pas demandé.',
  },
};

/** French: the overview of a token that was just made. */
export const overview: Texts['overview'] = {
  heading: 'Votre nouveau jeton de lecture',
  once: 'Il n’est affiché que cette fois. Après avoir quitté ou fermé cette page, personne ne peut le retrouver.',
  saved: {
    unsaved: 'Pas encore enregistré',
    copied: 'Copié',
    downloaded: 'Téléchargé',
    revoked: 'Révoqué',
  },
  copy: 'Copier',
  copyNamed: 'Copier : {name}',
  copied: 'Copié',
  copiedNamed: 'Copié : {name}',
  selected: 'Le navigateur ne l’a pas copié. Il est sélectionné : copiez‑le avec votre clavier.',
  copyToken: 'Copier le jeton',
  copyValues: 'Copier le jeton avec ses valeurs',
  download: 'Télécharger avec le jeton (JSON)',
  dismiss: 'Je l’ai',
  close: 'Fermer',
  leave: {
    question: 'Le jeton n’est pas encore enregistré. Sans lui, vous devrez en créer un autre.',
    back: 'Revenir au jeton',
    away: 'Fermer sans lui',
  },
  details: 'Ce qu’il dit',
  field: {
    ...claimNames,
    token: 'Jeton',
    stream: 'Nom du flux',
    group: 'Groupe de flux',
    organisation: 'Organisation',
    referer: 'Referer',
    notBefore: 'Pas avant',
    expires: 'Expire',
    options: 'Options',
    revocable: 'Révocable',
    forceDisconnect: 'Déconnecter à l’expiration',
    issuedAt: 'Émis le',
    issuer: 'Émetteur',
    tokenId: 'Id du jeton',
    keyId: 'Id de la clé',
    other: 'Autre claim',
  },
  word: {
    unset: 'non défini',
    'not-told': 'le jeton ne dit pas lequel',
    never: 'jamais',
    'at-once': 'valable immédiatement',
    yes: 'oui',
    no: 'non',
    everything: 'tous les flux de l’organisation',
  },
  show: 'Afficher le jeton',
  hide: 'Masquer le jeton',
  masked: 'masqué ({count} caractères)',
  unixSeconds: 'Temps Unix en secondes',
  option: {
    expires: 'expiration',
    ip: 'adresse IP',
    referer: 'referer',
    tag: 'étiquette',
    organisation: 'organisation',
  },
  noOption: 'lié à rien',
  unknownOption: 'inconnu ({bits})',
  asAsked: 'comme demandé ; le jeton ne l’indique pas',
  askedFor: 'La valeur demandée était {value}. Le jeton dit autre chose.',
  link: {
    heading: 'URL Web Playout',
    intro: 'Ouvre le flux sur {host}, avec ce jeton.',
    open: 'Ouvrir dans un nouvel onglet',
  },
  linkNote: {
    'in-address':
      'L’adresse contient le jeton. Les adresses restent dans les historiques et les journaux, et sont transmises.',
    'domain-of-page': 'Le jeton est lié à {domain}, l’hôte de cette page de lecture. Le lien y fonctionne.',
    'domain-elsewhere':
      'Ce lien sera refusé : le jeton est lié à {domain}, mais la page sur {host} a son propre referer.',
    'domain-above':
      'Le jeton est lié à {domain}. Rien ne documente si cela admet {host} ; liez‑le à l’hôte entier.',
    'domain-not-told':
      'Le jeton est lié à un referer, et la page sur {host} a le sien. Ailleurs, il sera refusé.',
    'ip-bound':
      'Le lien ne s’ouvre que depuis {ip}. De toute autre adresse, même celle de votre appareil, il sera refusé.',
  },
  anIp: 'une seule adresse IP',
  ownPage:
    'Utilisez plutôt le code ci-dessous sur une page de {domain}, ou votre propre page de lecture à cet endroit.',
  linkIssue: {
    target: 'Il n’y a pas de lien : le jeton ne dit pas quel flux ouvrir, et aucun n’est indiqué.',
    page: 'Il n’y a pas de lien : l’adresse de la page de lecture n’en est pas une. Vérifiez "playback-page".',
    token: 'Il n’y a pas de lien : un jeton de ce type ne peut pas ouvrir cela.',
  },
  config: {
    heading: 'Objet de sécurité',
    intro: 'La valeur de "security" dans la configuration du lecteur de nanoStream.',
  },
  revoke: {
    heading: 'Révoquer',
    intro: 'Arrête toute lecture avec ce jeton et empêche d’en commencer une autre.',
    revoke: 'Révoquer le jeton',
    question: 'Révoquer ce jeton définitivement ? Toute personne qui regarde avec lui sera déconnectée.',
    confirm: 'Révoquer définitivement',
    keep: 'Le garder',
    running: 'Révocation …',
    done: 'Le jeton est révoqué. Il n’ouvre plus rien et ne peut pas être rétabli.',
    issue: {
      2011: 'Non révoqué : ce jeton n’a pas été créé révocable. Attendez son expiration. (2011)',
      2012: 'Non révoqué : le jeton appartient à une autre organisation. Utilisez une clé de celle‑ci. (2012)',
      2004: 'Non révoqué : le serveur n’a pas pu lire le jeton. Recopiez le jeton en entier. (2004)',
      1001: 'Non révoqué : la clé de l’organisation n’est pas valable. Vérifiez‑la dans le backend. (1001)',
      other:
        'Non révoqué : le serveur ne l’a pas confirmé. Le jeton fonctionne peut-être encore ; réessayez.',
    },
  },
};

/** French: the decoder. */
export const decoder: Texts['decoder'] = {
  heading: 'Décoder un jeton',
  intro:
    'Ce que vous collez reste dans cette page : rien n’est envoyé, rien n’est conservé. Décoder n’est pas vérifier : seul le serveur sait si un jeton est authentique.',
  field: 'Jeton, ou ce qui en contient un',
  hint: 'Un JWT, les valeurs d’un jeton V2, une URL de lecture, une réponse du service de jetons ou un code d’intégration.',
  clear: 'Effacer',
  tooLong: 'Le texte a {count} caractères. Seuls les textes jusqu’à {limit} sont lus.',
  noToken: 'Ce n’est pas un jeton de lecture.',
  isToken: 'C’est un jeton de lecture : {kind}',
  within: 'Il se trouve dans un texte plus long. Là où un jeton est demandé, n’en gardez que le jeton.',
  found: {
    element: 'Le texte est un code qui intègre un lecteur.',
    frame: 'Le texte est un cadre avec un lecteur.',
    address: 'Le texte est l’adresse d’une page de lecture.',
    configuration: 'Le texte est une page avec le lecteur de nanoStream.',
  },
  names: {
    stream: 'Il indique le flux {value}.',
    group: 'Il indique le groupe de flux {value}.',
    endpoint: 'Il demande ses jetons à {value}.',
  },
  opens: 'Ce qu’il ouvre',
  restrictions: 'À quoi il est lié',
  noRestrictions: 'À rien : toute personne qui l’a peut l’utiliser partout.',
  findings: 'Ce qui a été trouvé',
  noFindings: 'Rien à corriger n’a été trouvé.',
  job: {
    bearer: 'Pour la personne qui l’a copié',
    maker: 'Pour la personne qui crée les jetons',
    page: 'Pour le responsable de la page',
    device: 'Pour cet appareil',
  },
  contents: 'Ce qu’il contient',
  part: { header: 'En-tête', payload: 'Claims', values: 'Valeurs' },
  column: { name: 'Nom', value: 'Valeur', meaning: 'Signification' },
  meaning: {
    ...claimMeanings,
    alg: 'comment il dit être signé',
    kid: 'la clé avec laquelle il dit être signé',
    typ: 'le type de jeton',
    aud: 'à quoi il sert',
    iss: 'qui l’a créé',
    sub: 'son sujet',
    iat: 'quand il a été créé',
    nbf: 'pas valable avant',
    exp: 'plus valable à partir de là',
    streams: 'les flux qu’il ouvre',
    groupid: 'le groupe de flux qu’il ouvre',
    orgawide: 'ouvre tous les flux de l’organisation',
    cust: 'une valeur propre au responsable',
    revocable: 'peut être révoqué',
    forceDisconnect: 'son expiration arrête la lecture',
    ingesturl: 'où un flux est envoyé',
    streamname: 'le flux qui est envoyé',
    token: 'la signature des autres valeurs',
    expires: 'plus valable à partir de là',
    options: 'quelles valeurs sont signées',
  },
  unknown: 'inconnu ici',
  more: 'Non affichés : {count}.',
  json: 'En JSON',
  shortened: 'Seul le début est affiché.',
  ask: {
    heading: 'Est‑il authentique ?',
    intro: 'Seul le serveur peut le dire. Pour cela, le jeton lui est envoyé.',
    button: 'Demander au serveur',
    running: 'Demande en cours …',
    accepted: 'Le serveur accepte le jeton.',
    refused: 'Le serveur refuse le jeton : {reason}',
    failed: 'Le serveur n’a répondu ni l’un ni l’autre. Réessayez.',
  },
};
