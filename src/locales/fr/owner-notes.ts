import type { Texts } from '../texts.js';

/** French: findings and failures, for the page’s owner. */
export const ownerNotes: Texts['ownerNotes'] = {
  finding: {
    'token-missing': 'Aucun jeton n’est donné. Créez‑en un pour ce flux et définissez‑le comme « token ».',
    'token-expired':
      'Le jeton a expiré. Créez‑en un nouveau ; pour une page durable, demandez‑le juste avant la lecture.',
    'token-not-yet-valid':
      'Le jeton commence plus tard (« nbf »). Si ce n’est pas voulu, créez‑en un valable maintenant.',
    'token-never-valid':
      'Le jeton expire avant de commencer. Créez‑en un nouveau dont « exp » vient après « nbf ».',
    'stream-mismatch':
      'Le jeton ouvre {value}. Créez‑en un avec ce flux dans « streams », ou corrigez « stream-name ».',
    'group-mismatch': 'Le jeton ouvre le groupe de flux {value}. Créez‑en un pour ce groupe.',
    'domain-mismatch':
      'Le jeton est lié au domaine {value}, mais cette page est sur {page}. Créez‑en un pour {page}.',
    'domain-in-frame':
      'Le jeton est lié à {value}, la page autour de ce cadre. Liez‑le à l’hôte du cadre : {page}.',
    'domain-subdomain':
      'Le jeton est lié à {value}. Rien ne documente si cela admet ses sous-domaines ; indiquez {page}.',
    'referrer-withheld':
      'Le jeton est lié à {value}, mais la Referrer-Policy de cette page le cache. Utilisez « strict-origin ».',
    'expiry-missing':
      'Les options du jeton disent qu’il expire, mais « expires » est vide. Transmettez les quatre valeurs.',
    'expiry-not-signed':
      'Une expiration est donnée que les options n’indiquent pas : le serveur peut l’ignorer ou refuser le jeton.',
    'expiry-in-milliseconds':
      'L’expiration semble être en millisecondes. Les jetons comptent en secondes : divisez‑la par 1000.',
    'clock-fast':
      'L’horloge de cet appareil avance de {minutes} min. Les heures affichées ici en tiennent compte.',
    'clock-slow':
      'L’horloge de cet appareil retarde de {minutes} min. Les heures affichées ici en tiennent compte.',
    'other-version':
      'Cette page a chargé le lecteur {own} et aussi {other}. Une balise appartient au premier venu : n’en chargez qu’un.',
    'token-expiring': 'Le jeton expire bientôt. Renouvelez‑le avant.',
    'ip-bound':
      'Le jeton est lié à une adresse IPv4. Les spectateurs dont l’adresse change, ou en IPv6, sont refusés.',
    'organisation-wide':
      'Le jeton ouvre tous les flux de l’organisation à quiconque voit cette page. Liez‑le à un flux.',
    'no-expiry': 'Le jeton n’expire jamais. Donnez‑lui une expiration de quelques minutes à quelques heures.',
    'lifetime-over-24h':
      'Le jeton est valable plus d’un jour. Cinq minutes à 24 heures sont une bonne pratique.',
    'no-restriction':
      'Le jeton n’est lié ni à un domaine ni à une adresse IP : une copie fonctionne partout.',
    'unrecognised-claim': 'Le claim {value} n’est pas connu ici. Ce qu’il restreint n’est pas affiché.',
    'boolean-attribute-false':
      'L’attribut {name}="{value}" active : un attribut booléen n’est désactivé que s’il est absent. Supprimez‑le.',
    'property-lost':
      'La propriété {name} n’est pas arrivée : ce qu’un serveur écrit dans une balise est du texte. Définissez‑la comme propriété ; dans React, par le composant de « secure-h5live-player/react ».',
  },
  ownerError: {
    1001: 'Le lecteur n’a reçu aucune adresse RTMP. Définissez « rtmp-url », ou omettez toutes les adresses.',
    1002: 'Le lecteur n’a reçu aucun serveur. Définissez « websocket-url », ou omettez toutes les adresses.',
    1003: 'Un script a appelé play() avant la fin de la configuration, sans effet. Attendez « Ready ».',
    1004: 'Un script a appelé pause() alors que rien n’était lu, sans effet. Il n’y a rien à corriger.',
    1005: 'Le navigateur ne lance rien seul ici. Définissez « muted », ou laissez le spectateur lancer.',
    1006: 'Les limites de tampon dans « config » sont incomplètes et ignorées. Donnez les cinq, ou aucune.',
    1007: 'L’appareil est intervenu : appel, verrouillage, autre onglet. Relancez une fois la page visible.',
    1008: 'Un iPhone ou iPad n’a pas pu continuer, même en recommençant. Vérifiez les réglages de l’encodeur.',
    1009: 'La page a chargé en arrière-plan, où rien ne démarre. Lancez la lecture une fois la page visible.',
    1010: 'Un changement visait une entrée inexistante et n’a pas eu lieu. Comptez « entries » à partir de 0.',
    2001: 'Le serveur n’a aucun flux de ce nom. Démarrez l’encodeur, ou corrigez « stream-name ».',
    2002: 'L’image n’arrive plus. Vérifiez l’encodeur et sa liaison, puis le réseau du spectateur.',
    2003: 'Le flux est annoncé, mais presque rien n’arrive. Vérifiez ce que l’encodeur envoie.',
    2004: 'L’encodeur s’est arrêté. Sinon : player 5 signale ainsi aussi un jeton refusé ; vérifiez le jeton.',
    2011: 'Une métadonnée est mal numérotée. L’image continue ; corrigez l’émetteur des métadonnées.',
    2012: 'Une métadonnée est illisible. L’image continue ; envoyez du JSON complet.',
    2013: 'Des métadonnées sont arrivées sans leur début. L’image continue ; corrigez leur émetteur.',
    2014: 'Des métadonnées ont commencé au milieu d’autres. L’image continue ; envoyez‑les l’une après l’autre.',
    3001: 'Le navigateur a abandonné, p. ex. car un script touche à la vidéo. N’y touchez pas.',
    3002: 'Des parties du flux ne sont pas arrivées. Vérifiez le réseau entre spectateur et serveur.',
    3003: 'Le navigateur n’a pas pu décoder, même en recommençant. Vérifiez les réglages de l’encodeur.',
    3004: 'Le navigateur n’a pas de décodeur pour ce codec. Faites envoyer H.264 et AAC par l’encodeur.',
    3005: 'Un iPhone ou iPad n’a pas pu décoder l’image en HLS. Vérifiez les réglages de l’encodeur.',
    3100: 'Le navigateur a fermé sa source média, souvent à cause de données abîmées. Vérifiez l’encodeur.',
    3101: 'Le tampon HLS a rencontré une erreur. Réduisez le débit ou l’intervalle d’images clés (encodeur).',
    3102: 'Le tampon HLS a dépassé sa limite. Cherchez des sauts dans l’horodatage de l’encodeur.',
    3200: 'Le navigateur ne donne pas de raison. Essayez‑en un autre ; sinon, vérifiez l’encodeur.',
    4001: 'Le serveur n’a pas répondu à temps. Vérifiez « websocket-url » et les pare-feu (WebSockets).',
    4002: 'Le navigateur n’a ouvert aucune connexion. Vérifiez « websocket-url » et la CSP (« connect-src »).',
    4003: 'Le lecteur a renoncé à se connecter. Vérifiez le réseau, le serveur et le jeton.',
    4004: 'Les valeurs de « reconnect » dans « config » sont ignorées. Corrigez‑les, ou omettez‑les.',
    4005: 'L’encodeur a cessé d’envoyer le flux. Redémarrez‑le.',
    4006: 'Un changement a pris trop de temps et n’a pas eu lieu. Vérifiez que le nouveau flux est en direct.',
    4101: 'Le serveur a fermé la connexion, p. ex. pour redémarrer. Si cela dure, consultez son exploitant.',
    4102: 'Le serveur a vu une violation du protocole WebSocket. Cherchez des proxys, vérifiez « websocket-url ».',
    4103: 'Le serveur n’accepte pas ces données. Vérifiez que « websocket-url » mène à H5Live.',
    4104: 'Le serveur a fermé avec un code encore sans signification. Consultez son exploitant.',
    4105: 'Le serveur a fermé sans donner de code. Cherchez des proxys qui coupent les longues connexions.',
    4106: 'Serveur injoignable, ou refus par statut HTTP. Vérifiez « websocket-url », le jeton et le réseau.',
    4107: 'Des données ont été altérées en route. Cherchez des proxys qui modifient le contenu.',
    4108: 'Le serveur a fermé selon une règle non précisée. Vérifiez le jeton, ou consultez son exploitant.',
    4109: 'Un message était trop grand pour le serveur. Vérifiez que « websocket-url » mène à H5Live.',
    4110: 'Il manque au serveur une extension WebSocket. Cherchez des proxys qui retirent des en-têtes.',
    4111: 'Le serveur a eu une erreur interne. Si cela dure, consultez son exploitant.',
    4115: 'Aucune connexion chiffrée n’a abouti. Vérifiez le certificat et l’hôte dans « websocket-url ».',
    4400: 'Le serveur n’a pas compris la requête. Vérifiez « stream-name », « rtmp-url » et « config ».',
    4403: 'Le serveur n’admet personne avec ce jeton, ou sans jeton. Créez‑en un pour ce flux et cette page.',
    4500: 'Le serveur a échoué en acceptant la connexion. Si cela dure, consultez son exploitant.',
    4503: 'Le serveur n’accepte personne actuellement. Si cela dure, consultez son exploitant.',
    4900: 'Le service qui vérifie les jetons a échoué. Consultez l’exploitant du serveur.',
    4901: 'Le jeton est abîmé, ou destiné à un autre flux, domaine ou adresse. Créez‑en un pour cette page.',
    4903: 'Le jeton est trop ancien, ou incomplet. Créez‑le juste avant la lecture et transmettez‑le entier.',
    4904: 'Le serveur ne trouve aucun service de vérification. Vérifiez « websocket-url » ou consultez l’exploitant.',
    5001: 'La configuration a échoué ; le message dit où. Vérifiez « config » et ses gestionnaires.',
    5002: 'Le navigateur est trop ancien pour le lecteur. Conseillez‑en un récent aux spectateurs.',
    5003: 'Le navigateur n’a pas le mode de lecture qu’impose « config ». Laissez le choix au lecteur.',
    5004: 'La source est inutilisable. Vérifiez « stream-name », « group-id », « entries » et « config ».',
    5005: 'Les données RTMP sont incomplètes. Définissez « stream-name », et « rtmp-url » si le serveur est à vous.',
    5006: 'Rien n’est lu depuis ces serveurs sans jeton. Définissez « token » ou « token-endpoint ».',
    5007: 'L’adresse WebSocket manque. Définissez « websocket-url », ou omettez toutes les adresses.',
    5008: 'L’adresse HLS, requise par les iPhone, manque. Définissez « hls-url », ou omettez toutes les adresses.',
    5009: 'Les métadonnées sont activées, mais aucun serveur ne les fournit. Définissez « websocket-url ».',
    5010: 'Le lecteur n’a pas trouvé sa place. Cherchez des scripts qui modifient le contenu de l’élément.',
    5101: 'nanoStream Cloud n’a rien en direct pour cet id. Démarrez l’encodeur, ou vérifiez « group-id ».',
    5102: 'Aucun identifiant n’a été donné à rechercher. Définissez « group-id ».',
    5103: 'nanoStream Cloud n’a donné aucun flux. Vérifiez « group-id », jeton et réseau ; lisez le message.',
    5201: '« metrics » manque dans « config ». Donnez un objet, ou n’utilisez pas de métriques.',
    5202: '« metrics » dans « config » n’a pas le bon type. Donnez un objet.',
    5203: '« metrics » dans « config » est vide. Remplissez‑le, ou omettez‑le.',
    5204: 'Un champ personnalisé de « metrics » n’a pas de numéro. Utilisez « customField1 » à « customField10 ».',
    5205: 'Un champ personnalisé de « metrics » est mal numéroté. Utilisez « customField1 » à « customField10 ».',
    5206: 'Un champ personnalisé de « metrics » a un numéro supérieur à 10 ou inférieur à 1. Prenez‑en un de 1 à 10.',
    5207: '« metrics » dans « config » contient un nom ou une valeur qui n’y a pas sa place. Supprimez‑le.',
    5208: '« metrics » dans « config » n’indique pas de compte. Définissez « accountId » et « accountKey ».',
    'stream-name-missing': 'Aucun flux n’est indiqué. Définissez « stream-name ».',
    'stream-name-invalid':
      '« stream-name » contient des espaces ou caractères de contrôle, ou est trop long. Recopiez‑le.',
    'group-id-invalid':
      '« group-id » n’est pas un identifiant de groupe. Recopiez‑le depuis nanoStream Cloud.',
    'entries-invalid':
      '« entries » n’est pas une liste de flux. Donnez un tableau dont chaque entrée en indique un.',
    'config-invalid':
      '« config » est inutilisable. Donnez un objet tel que nanoStream le documente pour setup().',
    'server-address-invalid':
      'L’adresse d’un serveur est fausse. Le message dit quel attribut, et comment il doit commencer.',
    'player-address-invalid': '« player-src » n’est pas une adresse http: ou https:. Corrigez, ou omettez.',
    'player-address-not-allowed':
      '« player-src » refusé : autre origine. Utilisez « integrity » ou allowPlayerScript(), selon le message.',
    'player-unavailable':
      'Le script du lecteur n’a pas chargé. Vérifiez « player-src » et la CSP (« script-src »).',
    'player-failed': 'Le lecteur a refusé sa configuration ; le message dit pourquoi. Vérifiez « config ».',
    'token-endpoint-invalid': '« token-endpoint » n’est pas une adresse http: ou https:. Corrigez‑le.',
    'token-endpoint-unreachable':
      'Le point d’accès aux jetons a échoué ou s’est tu. Vérifiez qu’il tourne, et son CORS.',
    'token-endpoint-refused':
      'Le point d’accès aux jetons a refusé. Connectez le spectateur, ou lisez le journal du backend.',
    'token-endpoint-answer':
      'La réponse du point d’accès aux jetons n’en contient aucun. Corrigez votre backend.',
    'token-provider-failed':
      '« tokenProvider » a échoué ou n’a donné aucun jeton. Corrigez la fonction de votre page.',
    'token-not-better':
      'Le renouvellement n’a pas donné de meilleur jeton. Créez‑en un nouveau, sans cache, dans le backend.',
    'captions-invalid':
      '« captions » attend des paires comme « en-de en-en », « captions-server » un hôte. Corrigez.',
    'captions-need-jwt':
      'Les sous-titres exigent un JWT, et ce jeton n’en est pas un. Créez un jeton V3 pour ce flux.',
    'captions-unavailable':
      'Le script des sous-titres n’a pas chargé. Vérifiez « captions-src » et la CSP (« script-src »).',
    'captions-refused':
      'Les sous-titres ont été refusés. Vérifiez que le flux les a dans cette langue, le jeton et la CSP.',
    'component-unavailable':
      'Un fichier du lecteur n’a pas chargé. Publiez tous ceux d’une version ; rechargez après déploiement.',
    'component-outdated':
      'Un fichier du lecteur est d’une autre version. Publiez tous ceux d’une version, puis rechargez.',
    'metrics-invalid':
      'Aucune métrique n’est envoyée. Définissez « metrics-account-id », « metricsAccountKey », champs connus.',
    'connection-stalled':
      'Le serveur n’envoie plus rien, bien qu’il soit connecté. Vérifiez le réseau et l’ingest.',
    'retries-used-up': 'Aucune tentative de reconnexion n’a réussi. Vérifiez le réseau et le serveur.',
  },
  notGenuine:
    'D’après son contenu, le jeton ouvre ce flux ici : il est peut‑être modifié, signé avec une autre clé ou révoqué. Lancez « npx secure-h5live-player token verify ».',
  ownerErrorOther:
    'Le code {code} n’est pas documenté. Essayez un « player-src » plus récent, ou contactez nanoStream.',
  connectsTo: 'Le lecteur se connecte à {server}.',
  pageHost: 'Un jeton lié à un domaine, ou une règle Referer du flux, doit nommer {page}.',
};
