import type { Texts } from '../texts.js';

/** French: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: 'Connexion en cours …',
  tryAgain: 'Réessayer',
  start: 'Lancer la lecture',
  missing: 'Une partie de cette page n’a pas pu être chargée.',
  failed: {
    'component-unavailable': 'Le lecteur n’a pas pu être chargé.',
    'component-outdated': 'Le lecteur a été mis à jour entre-temps. Rechargez la page.',
  },
};

/** French: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: 'Reconnexion, tentative {attempt} …',
  suspended: 'Mis en pause par le navigateur. La lecture reprend dès que cette page est visible.',
  scheduled: 'La lecture commencera automatiquement le {from}.',
  stopWaiting: 'Ne pas attendre',
  stopTrying: 'Ne plus réessayer',
  failure: {
    'token-refused':
      'Le serveur a refusé ce jeton. Demandez‑en un autre à la personne qui vous a donné ce lien.',
    'token-expired-or-missing':
      'Le jeton a expiré, ou il manque. Demandez‑en un nouveau à la personne qui vous a donné ce lien.',
    'security-service': 'Le serveur ne peut pas vérifier les jetons pour le moment. Réessayez plus tard.',
    'stream-not-found': 'Le serveur ne connaît pas ce flux.',
    'stream-not-live': 'Le flux n’est pas en direct pour le moment.',
    'stream-ended': 'Le flux est terminé.',
    'needs-gesture': 'Appuyez sur Lecture pour lancer le flux.',
    suspended: 'La lecture a été interrompue, par l’appareil ou parce que la page n’était pas visible.',
    browser: 'Ce navigateur ne peut pas lire le flux. Essayez‑en un autre, ou une version plus récente.',
    media: 'Ce navigateur n’a pas pu lire le flux.',
    network: 'La connexion au flux a été perdue.',
    'service-unavailable': 'Le serveur de streaming n’est pas disponible pour le moment.',
    'set-up': 'Le lecteur n’a pas pu être initialisé.',
    unknown: 'Le flux n’a pas pu être lu.',
  },
  ownFailure: {
    'stream-name-missing': 'Aucun flux n’est indiqué ici.',
    'stream-name-invalid': 'Ce n’est pas un nom de flux.',
    'group-id-invalid': 'Ce n’est pas l’identifiant d’un groupe de flux.',
    'entries-invalid': 'La liste des flux est inutilisable.',
    'config-invalid': 'Les réglages du lecteur sont inutilisables.',
    'server-address-invalid': 'L’adresse du serveur de streaming est inutilisable.',
    'player-address-invalid': 'Le lecteur n’a pas pu être chargé.',
    'player-address-not-allowed': 'Le lecteur n’a pas pu être chargé.',
    'player-unavailable': 'Le lecteur n’a pas pu être chargé.',
    'player-failed': 'Le lecteur n’a pas pu être initialisé.',
    'token-endpoint-invalid': 'L’adresse d’où viennent les jetons est inutilisable.',
    'token-endpoint-unreachable': 'Aucun jeton n’a pu être obtenu pour ce flux. Vérifiez votre connexion.',
    'token-endpoint-refused':
      'Aucun jeton ne vous a été accordé pour ce flux. Vous devez peut-être vous connecter.',
    'token-endpoint-answer': 'Aucun jeton n’a été délivré pour ce flux. Réessayez plus tard.',
    'token-provider-failed': 'Cette page n’a pas pu obtenir de jeton pour le flux.',
    'token-not-better': 'Le jeton n’a pas pu être renouvelé. Rechargez la page.',
    'connection-stalled': 'Le flux est figé.',
    'retries-used-up': 'Le flux n’a pas pu être rétabli. Vérifiez votre connexion et rechargez la page.',
  },
  cause: {
    'token-missing':
      'Ce flux ne peut pas être lu sans jeton. Demandez‑en un à la personne qui vous a donné ce lien.',
    'token-unreadable':
      'Le jeton est illisible. Demandez‑en un complet à la personne qui vous a donné ce lien.',
  },
  otherTokens: {
    other: 'Ceci concerne le flux en cours de lecture. Les autres flux proposés ont leurs propres jetons.',
    refused:
      'Ceci concerne le flux en cours de lecture. Parmi les autres flux proposés, certains ne peuvent pas être lancés avec le jeton qu’ils ont.',
  },
  code: 'Code {code}',
};

/** French: the controls. */
export const controls: Texts['controls'] = {
  group: 'Commandes de lecture',
  play: 'Lecture',
  startPlayback: 'Lancer la lecture',
  pause: 'Pause',
  mute: 'Couper le son',
  unmute: 'Activer le son',
  volume: 'Volume',
  muted: 'Son coupé',
  enterFullscreen: 'Plein écran',
  leaveFullscreen: 'Quitter le plein écran',
  enterPictureInPicture: 'Image dans l’image',
  leavePictureInPicture: 'Quitter l’image dans l’image',
  live: 'Direct',
  goLive: 'Revenir au direct',
  behind: '{distance} de retard',
  settings: 'Paramètres',
  latency: 'Latence',
  latencyModes: { classic: 'Classique', balancedadaptive: 'Équilibrée', fastadaptive: 'Rapide' },
  quality: 'Qualité',
  automatic: 'Automatique',
  statistics: 'Afficher les statistiques',
  shortcut: '{action} ({key})',
};

/** French: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'Statistiques de lecture',
  phase: {
    idle: 'Pas lancée',
    loading: 'Connexion',
    playing: 'Lecture',
    buffering: 'Mise en tampon',
    paused: 'En pause',
    scheduled: 'Programmée',
    reconnecting: 'Reconnexion',
    blocked: 'En attente d’un clic',
    suspended: 'Suspendue',
    failed: 'Échec',
  },
  version: 'Version {version}',
  latency: 'Latence (actuelle)',
  framerate: 'Images/s (moy.)',
  framerateValue: '{value} i/s',
  buffer: 'Tampon (moy.)',
  bitrate: 'Débit (moy.)',
  transport: 'Transport',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: 'Latence, dernières {duration}',
  range: 'min. {min} · moy. {avg} · max. {max}',
};

/** French: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: 'Aucun jeton de lecture',
    malformed: 'Le jeton est illisible',
    'not-yet-valid': 'Le jeton n’est pas encore valable',
    valid: 'Ce flux est sécurisé',
    expiring: 'Le jeton expire bientôt',
    unlimited: 'Ce flux est sécurisé',
    expired: 'Le jeton a expiré',
  },
  detail: {
    none: 'Si ce flux est sécurisé, il ne peut pas être lu sans jeton.',
    malformed: '{issue}',
    'not-yet-valid':
      'Le jeton de lecture n’est pas encore valable. Il le sera à partir du {from} ({distance}).',
    valid: 'Le jeton est valable jusqu’au {until} (expire {distance}).',
    expiring: 'Le jeton est valable jusqu’au {until} (expire {distance}).',
    unlimited: 'Le jeton de lecture n’expire pas.',
    expired:
      'Le jeton de lecture était valable jusqu’au {until} ({distance}). Il ne peut plus lancer le flux.',
  },
  meaning: {
    goesOn: 'Qui regarde alors peut continuer jusqu’à la coupure de la connexion.',
    ends: 'La lecture s’arrête à ce moment‑là.',
  },
  supply: {
    awaited: 'Le jeton est demandé au lancement',
    awaitedDetail:
      'Un nouveau jeton est demandé quand la lecture commence, puis un autre avant qu’il n’expire.',
    renews: 'Un nouveau est demandé avant, et la lecture continue.',
  },
  playing: {
    goesOn:
      'Le jeton de lecture était valable jusqu’au {until} ({distance}). La lecture continue jusqu’à l’interruption de la connexion.',
    againstClock:
      'Le flux est en cours de lecture. Ce que le jeton dit de sa durée ne correspond pas à l’heure connue ici.',
  },
  refused: 'Le serveur a refusé ce jeton',
  summary: 'Détails du jeton',
};

/** French: what a token says. */
export const details: Texts['details'] = {
  kind: 'Type',
  kinds: { jwt: 'JWT (V3)', sts: 'Jeton passthrough (V2)' },
  validFrom: 'Valable à partir du',
  validUntil: 'Valable jusqu’au',
  never: 'sans expiration',
  issuedAt: 'Émis le',
  issuer: 'Émetteur',
  token: 'Jeton',
  masked: 'masqué ({count} caractères)',
  copy: 'Copier le jeton',
  copied: 'Copié',
  copyFailed: 'Le navigateur n’autorise pas la copie ici.',
  findings: 'Pour le responsable de cette page',
  noFindings: 'Rien à corriger n’a été trouvé.',
  unfit: 'Le jeton ne convient pas ici',
  open: { heading: 'Aucun jeton nécessaire', detail: 'Ce flux est lu sans jeton de lecture.' },
  restriction: {
    stream: 'Flux',
    'stream-group': 'Groupe de flux',
    organisation: 'Organisation',
    domain: 'Domaine',
    ip: 'Adresse IP',
    tag: 'Étiquette',
    user: 'Utilisateur',
    revocable: 'Révocable',
    'force-disconnect': 'À l’expiration',
    unrecognised: 'Autre claim',
  },
  reason: {
    'stream-listed': 'ouvre ce flux',
    'stream-not-listed': 'n’ouvre pas ce flux',
    'stream-not-named': 'aucun flux n’est indiqué ici',
    'scope-not-told': 'le jeton ne dit pas lequel',
    'group-equal': 'ouvre ce groupe',
    'group-differs': 'n’ouvre pas ce groupe',
    'group-members-unknown': 'seul le serveur sait quels flux en font partie',
    'opens-everything': 'ouvre tous les flux de l’organisation',
    'domain-equal': 'cette page',
    'domain-differs': 'pas cette page',
    'domain-of-embedder': 'la page autour de celle‑ci, pas cette page',
    'domain-above': 'au-dessus du domaine de cette page ; le serveur décide',
    'domain-not-told': 'lié à un domaine que le jeton n’indique pas',
    'page-unknown': 'le domaine de cette page n’est pas connu',
    'referrer-withheld': 'cette page, mais elle cache son adresse aux serveurs',
    'ip-not-checkable': 'une adresse IPv4 ; seul le serveur peut la vérifier',
    'only-a-note': 'une note, pas une restriction',
    'may-be-revoked': 'révocable à tout moment, ce qui arrête la lecture',
    'ends-playback': 'la lecture est arrêtée',
    'not-understood': 'non compris ici',
  },
};

/** French: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: 'Copier le diagnostic',
  copied: 'Copié. Il ne contient aucun jeton.',
  failed: 'Le navigateur n’autorise pas la copie ici.',
};

/** French: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'Si ce flux est sécurisé, il ne peut pas être lu sans jeton.',
    'token-expired': 'Le jeton a expiré. Demandez‑en un nouveau à la personne qui vous a donné ce lien.',
    'token-not-yet-valid': 'Le jeton n’est pas encore valable.',
    'token-never-valid':
      'Le jeton n’est valable à aucun moment. Demandez‑en un autre à la personne qui vous a donné ce lien.',
    'stream-mismatch':
      'Le jeton est destiné à un autre flux. Demandez‑en un autre à la personne qui vous a donné ce lien.',
    'group-mismatch':
      'Le jeton est destiné à un autre groupe de flux. Demandez‑en un autre à la personne qui vous a donné ce lien.',
    'domain-mismatch': 'Le jeton est destiné à un autre site web. Prévenez le responsable de cette page.',
    'domain-in-frame':
      'Le jeton est destiné au site web qui entoure ce lecteur, pas au lecteur lui-même. Prévenez le responsable de cette page.',
    'domain-subdomain': 'Le jeton est destiné à un domaine parent de celui‑ci. Il peut être refusé.',
    'referrer-withheld':
      'Cette page cache son adresse au serveur, qui peut refuser le jeton pour cette raison.',
    'expiry-missing': 'Le jeton est incomplet.',
    'expiry-not-signed': 'Le jeton ne sera peut-être pas accepté.',
    'expiry-in-milliseconds': 'Le jeton indique une date d’expiration que personne n’a pu vouloir.',
    'clock-fast': 'L’horloge de cet appareil avance de {minutes} min.',
    'clock-slow': 'L’horloge de cet appareil retarde de {minutes} min.',
    'other-version': 'Cette page a chargé son lecteur en plusieurs versions.',
    'token-expiring': 'Le jeton expire bientôt.',
    'ip-bound':
      'Le jeton n’est valable que depuis une seule adresse IP, ce qui ne peut pas être vérifié ici.',
    'organisation-wide': 'Le jeton ouvre tous les flux de l’organisation.',
    'no-expiry': 'Le jeton n’expire pas.',
    'lifetime-over-24h': 'Le jeton est valable longtemps.',
    'no-restriction': 'Le jeton peut être utilisé de n’importe où.',
    'unrecognised-claim': 'Le jeton dit quelque chose qui n’est pas compris ici.',
    'boolean-attribute-false': 'Un réglage de cette page fait le contraire de ce qu’il dit.',
    'property-lost': 'Un réglage de cette page n’est pas arrivé.',
  },
  issue: {
    'too-long': 'Le texte donné comme jeton est bien plus long que tout jeton.',
    'no-token-shape': 'Le texte donné comme jeton n’y ressemble pas. Copiez de nouveau le jeton en entier.',
    'object-as-text':
      'Un objet a été écrit comme texte à la place du jeton. Définissez‑le comme propriété, ou écrivez‑le en JSON dans la balise.',
    undecodable: 'Le jeton est endommagé ou incomplet. Copiez de nouveau le jeton en entier.',
    truncated: 'La fin du jeton manque. Copiez de nouveau le jeton en entier.',
    encrypted: 'Ce jeton est chiffré. Un jeton de lecture est seulement signé : créez‑en un pour la lecture.',
    'ingest-token': 'Ce jeton sert à envoyer un flux, pas à le lire. Créez un jeton pour la lecture.',
    'other-issuer': 'Ce jeton a été émis par un autre service. Utilisez un jeton de lecture de nanoStream.',
    'other-audience': 'Ce jeton a été fait pour un autre usage. Créez un jeton pour la lecture.',
    snippet: 'Ce texte contient plus qu’un jeton. N’en gardez que le jeton.',
    'sts-incomplete': 'Les valeurs qui accompagnent le jeton manquent. Copiez aussi expires, options et tag.',
    'api-error':
      'Le service de jetons n’a pas créé de jeton, mais a signalé une erreur. Consultez son message.',
    'exp-unusable': 'Le jeton indique sa fin d’une façon qu’aucun serveur ne comprend. Créez‑en un nouveau.',
    'nbf-unusable':
      'Le jeton indique son début d’une façon qu’aucun serveur ne comprend. Créez‑en un nouveau.',
    'expires-unusable':
      'L’expiration donnée avec le jeton n’est pas un nombre de secondes. Copiez de nouveau toutes les valeurs.',
    'options-unusable':
      'Les options données avec le jeton ne sont pas un nombre. Copiez de nouveau toutes les valeurs.',
  },
};

/** French: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: 'Valable du {from} au {until} ; {share} de ce temps est écoulé.',
  renewal: 'Un nouveau jeton est demandé le {renewal}.',
};
