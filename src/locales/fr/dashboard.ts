import type { Texts } from '../texts.js';

/** French: the dashboard. */
export const dashboard: Texts['dashboard'] = {
  product: 'Lecture sécurisée',
  home: 'Accueil',
  streams: 'Flux',
  createStream: 'Créer un flux',
  tokenPage: 'Jeton de lecture',
  decode: 'Décoder un jeton',
  errors: 'Erreurs à la demande',
  navigation: 'Pages',
  language: 'Langue',
  signOut: 'Quitter',
  skip: 'Aller au contenu',

  signInTitle: 'Connexion',
  signInIntro: 'Voici le tableau de bord du cloud local. Votre clé d’API a été affichée à son démarrage.',
  apiKey: 'Clé d’API',
  apiKeyHelp: 'Elle est envoyée une fois, à cette machine, et n’est pas conservée dans la page.',
  signIn: 'Se connecter',
  signingIn: 'Connexion …',
  signInRefused: 'Ce n’est pas une clé du cloud local. Copiez‑la depuis le terminal où il a été démarré.',

  homeTitle: 'Des flux en direct sécurisés, sur cette machine',
  homeIntro:
    'Créez un flux et un jeton, ouvrez la page de lecture et regardez avec environ une seconde de latence. Tout ici se comporte comme nanoStream Cloud.',
  organisation: 'Organisation',
  stepStream: 'Créer un flux',
  stepStreamText: 'Il reçoit un nom. Diffusez ensuite : le clip de test, votre caméra ou votre écran.',
  stepToken: 'Créer un jeton',
  stepTokenText: 'Ce qu’il ouvre, pour combien de temps et pour qui. Il n’est affiché qu’une fois.',
  stepWatch: 'Regarder',
  stepWatchText:
    'L’URL Web Playout et le code d’intégration contiennent le jeton. Sans jeton, rien n’est lu.',
  liveNow: 'En direct',
  nothingLive: 'Rien n’est en direct.',

  streamsTitle: 'Flux',
  search: 'Rechercher par nom ou id',
  tagFilter: 'Étiquette',
  anyTag: 'Toutes les étiquettes',
  stateFilter: 'État',
  anyState: 'Tous les états',
  state: 'État',
  streamId: 'Id du flux',
  streamName: 'Nom du flux',
  updatedAt: 'Modifié',
  tags: 'Étiquettes',
  created: 'Créé',
  live: 'En direct',
  ended: 'Terminé',
  found: '{count} flux sur {total}',
  nothingFound: 'Aucun flux ne correspond. Réduisez la recherche, ou créez‑en un.',
  showMore: 'Afficher plus',

  createTitle: 'Créer un flux',
  createIntro: 'Le nom du flux est choisi pour vous, comme le fait nanoStream Cloud.',
  addTag: 'Ajouter une étiquette',
  addTagHelp: 'Appuyez sur Entrée après chaque étiquette. Elles aident à retrouver un flux.',
  removeTag: 'Supprimer l’étiquette {tag}',
  secured: 'Sécurisé : lecture avec un jeton seulement',
  securedHelp: 'Sinon, toute personne qui connaît le nom du flux peut regarder.',
  ingestSecured: 'Les encodeurs ont besoin d’un jeton d’ingest',
  ingestSecuredHelp: 'Sinon, toute personne qui connaît le nom du flux peut y diffuser par RTMP.',
  create: 'Créer le flux',
  creating: 'Création …',

  createdTitle: 'Votre nouveau flux',
  ingestTitle: 'Démarrer la diffusion',
  ingestText:
    'Envoyez avec OBS, ffmpeg ou un autre encodeur à cette adresse, avec le nom du flux comme clé, ou diffusez d’ici.',
  ingestTokenText:
    'Envoyez avec OBS, ffmpeg ou un autre encodeur à cette adresse, avec une clé de stream qui contient un jeton d’ingest, ou diffusez d’ici.',
  rtmpUrl: 'URL RTMP (dans OBS : Serveur)',
  streamKey: 'Nom du flux (dans OBS : Clé de stream)',
  copy: 'Copier',
  copied: 'Copié.',
  copyFailed: 'La copie n’a pas fonctionné. Sélectionnez plutôt le texte.',
  keyWarning:
    'Toute personne qui atteint cette adresse et connaît le nom du flux peut diffuser, et chaque spectateur connaît ce nom. RTMP n’est pas chiffré : utilisez‑le dans des réseaux de confiance.',
  ingestKey: 'Clé de stream avec jeton d’ingest (dans OBS : Clé de stream)',
  createIngestToken: 'Créer un jeton d’ingest',
  anotherIngestToken: 'Créer un autre jeton d’ingest',
  ingestTokenMade:
    'Le jeton est valable jusqu’au {until} et n’est affiché que maintenant : copiez la clé de stream dans l’encodeur.',
  ingestTokenWarning:
    'Toute personne qui a la clé de stream peut diffuser vers ce flux jusqu’à l’expiration du jeton qu’elle contient, et ce jeton ne peut pas être révoqué. RTMP n’est pas chiffré : utilisez‑le dans des réseaux de confiance.',
  encoderSettings: 'Réglages de l’encodeur',
  encoderSetting: {
    keyFrames: { name: 'Intervalle d’images clés', value: '1 s, 2 s au plus' },
    video: { name: 'Vidéo', value: 'H.264 (x264), réglage fin : zerolatency' },
    reordering: { name: 'Images B', value: 'aucune ; options x264 : bframes=0' },
    bitrate: { name: 'Débit', value: '10 Mbit/s au plus' },
    audio: { name: 'Audio', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'Un encodeur est à l’antenne.',
  encoderTurnedAway: 'Un autre encodeur a été écarté : ce flux est déjà à l’antenne.',
  keyFramesFar:
    'Ses images clés sont espacées de {seconds} s, et les spectateurs qui arrivent en attendent une. Dans OBS, réglez l’intervalle d’images clés sur 1 s (ffmpeg : -g avec autant d’images qu’il y en a en une seconde).',
  reordersPictures:
    'Il envoie des images B, et chacune arrive en retard. Dans OBS, choisissez le réglage fin zerolatency, ou bframes=0 dans les options x264 (ffmpeg : -tune zerolatency).',
  encoderRefused: {
    ended: 'L’encodeur a été déconnecté : ce flux est terminé.',
    'no-token':
      'L’encodeur a été refusé : il n’a pas envoyé de jeton d’ingest. Créez‑en un ici et utilisez la clé de stream alors affichée.',
    'token-invalid':
      'L’encodeur a été refusé : son jeton d’ingest est endommagé, ou signé avec une autre clé. Recopiez‑le, ou créez‑en un autre.',
    'token-expired': 'L’encodeur a été refusé : son jeton d’ingest a expiré. Créez‑en un autre.',
    'token-other-stream':
      'L’encodeur a été refusé : son jeton d’ingest est destiné à un autre flux. Créez‑en un ici.',
    'token-other-address':
      'L’encodeur a été refusé : son jeton d’ingest est destiné à une autre adresse que celle affichée ici. Créez‑en un autre.',
    'video-codec':
      'L’encodeur a été refusé : sa vidéo doit être en H.264, 8 bits et 4:2:0 (ffmpeg : -pix_fmt yuv420p).',
    'audio-codec': 'L’encodeur a été refusé : son audio doit être en AAC, de 8 à 48 kHz.',
    'no-picture': 'L’encodeur a été déconnecté : il a envoyé du son sans image.',
    'key-frames':
      'L’encodeur a été déconnecté : aucune image clé pendant 10 s. Réglez l’intervalle d’images clés sur 1 s.',
    'too-fast':
      'L’encodeur a été déconnecté : il envoyait plus vite que la lecture. Avec ffmpeg, mettez -re avant le fichier envoyé.',
    'too-much': 'L’encodeur a été déconnecté : son débit dépassait 10 Mbit/s.',
    broken:
      'L’encodeur a été déconnecté : ce qu’il envoyait était illisible. Son propre journal dit pourquoi.',
  },
  accessTitle: 'Accès à la lecture',
  playouts: 'Lecture',
  overview: 'Aperçu',
  createToken: 'Créer un jeton de lecture',
  anotherToken: 'Créer un autre jeton',
  openStream: 'Ce flux est ouvert : il est lu sans jeton.',
  playoutUrl: 'URL Web Playout',
  playoutUrlBare: 'Sans jeton, cette adresse montre pourquoi le flux n’est pas lu.',
  openPlayback: 'Ouvrir la page de lecture',
  saveTags: 'Enregistrer les étiquettes',
  saved: 'Enregistré.',
  stop: 'Terminer ce flux',
  stopAsk: 'Le terminer définitivement ? Toute personne qui regarde sera déconnectée.',
  stopYes: 'Terminer',
  stopNo: 'Garder',
  isEnded: 'Ce flux est terminé et ne peut pas être relancé.',
  openStreamPage: 'Page du flux',

  startBroadcast: 'Démarrer la diffusion',
  sourceClip: 'Clip de test',
  sourceCamera: 'Caméra',
  sourceScreen: 'Écran',
  broadcastFrom: 'Que diffuser',
  broadcastText: 'La caméra et l’écran sont encodés dans ce navigateur et envoyés à cette machine seulement.',
  starting: 'Démarrage …',
  onAir: 'À l’antenne depuis cette page. La fermer arrête la diffusion.',
  clipOnAir: 'Le clip de test est diffusé.',
  stopBroadcast: 'Arrêter la diffusion',
  preview: 'Ce qui est diffusé',
  noSound: 'Sans son : il ne peut pas être encodé ici.',
  noCamera: 'Aucune caméra trouvée.',
  cameraDenied:
    'Le navigateur n’est pas autorisé à accéder à la caméra ou à l’écran. Accordez l’autorisation dans les paramètres du navigateur pour ce site et réessayez.',
  cameraBusy: 'Un autre programme utilise la caméra.',
  cannotEncode: 'Ce navigateur ne peut pas encoder de vidéo pour le direct.',
  broadcastFailed: 'La diffusion a échoué. Le cloud local fonctionne-t-il encore ?',

  tokenTitle: 'Jeton de lecture',
  decodeTitle: 'Décoder un jeton',

  withoutStream: 'Aucun flux',
  tokenInAddress:
    'L’adresse de cette page contient le jeton : toute personne qui a l’adresse peut regarder tant que le jeton est valide.',

  errorsPage: {
    intro:
      'Choisissez ce qui doit échouer et voyez ce qui est dit au spectateur et au responsable de la page. Chaque erreur se produit sur cette machine.',
    choice: 'Erreurs',
    nothingChosen: 'Rien de choisi pour le moment',
    happened: 'Ce qui s’est passé',
    after: '{code}, après environ {seconds} s',
    groups: {
      page: 'Cette page',
      tokens: 'Les jetons et leur point d’accès',
      refused: 'Refusé par le serveur',
      stream: 'Le flux',
      media: 'Médias et navigateur',
      network: 'Réseau et serveur',
    },
  },

  notFound: 'Cette page n’existe pas.',
  noStream: 'Ce flux n’existe pas.',
  backHome: 'Vers la page d’accueil',
  loading: 'Chargement …',
  unreachable: 'Le cloud local ne répond pas. Fonctionne-t-il encore ?',
  refused: 'Le cloud local a refusé.',
  tryAgain: 'Réessayer',
};
