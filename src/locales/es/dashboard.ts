import type { Texts } from '../texts.js';

/** Spanish: the dashboard. */
export const dashboard: Texts['dashboard'] = {
  product: 'Reproducción segura',
  home: 'Inicio',
  streams: 'Transmisiones',
  createStream: 'Crear transmisión',
  tokenPage: 'Token de reproducción',
  decode: 'Decodificar token',
  errors: 'Errores a petición',
  navigation: 'Páginas',
  language: 'Idioma',
  signOut: 'Salir',
  skip: 'Ir al contenido',

  signInTitle: 'Iniciar sesión',
  signInIntro: 'Este es el panel de la nube local. Su clave de API se mostró al iniciarla.',
  apiKey: 'Clave de API',
  apiKeyHelp: 'Se envía una vez, a este equipo, y no se guarda en la página.',
  signIn: 'Iniciar sesión',
  signingIn: 'Iniciando sesión …',
  signInRefused: 'Esta no es una clave de la nube local. Cópiela del terminal en que se inició.',

  homeTitle: 'Transmisiones en directo protegidas, en este equipo',
  homeIntro:
    'Cree una transmisión y un token, abra la página de reproducción y véala con alrededor de un segundo de latencia. Todo aquí se comporta como nanoStream Cloud.',
  organisation: 'Organización',
  stepStream: 'Crear una transmisión',
  stepStreamText: 'Recibe un nombre. Después, emita: el clip de prueba, su cámara o su pantalla.',
  stepToken: 'Crear un token',
  stepTokenText: 'Qué abre, durante cuánto tiempo y para quién. Se muestra una sola vez.',
  stepWatch: 'Ver',
  stepWatchText:
    'La URL de Web Playout y el código para insertar contienen el token. Sin token no se reproduce nada.',
  liveNow: 'En directo ahora',
  nothingLive: 'No hay nada en directo.',

  streamsTitle: 'Transmisiones',
  search: 'Buscar por nombre o id',
  tagFilter: 'Etiqueta',
  anyTag: 'Todas las etiquetas',
  stateFilter: 'Estado',
  anyState: 'Todos los estados',
  state: 'Estado',
  streamId: 'Id de transmisión',
  streamName: 'Nombre de transmisión',
  updatedAt: 'Modificada',
  tags: 'Etiquetas',
  created: 'Creada',
  live: 'En directo',
  ended: 'Terminada',
  found: 'Transmisiones: {count} de {total}',
  nothingFound: 'No coincide ninguna transmisión. Acorte la búsqueda, o cree una.',
  showMore: 'Mostrar más',

  createTitle: 'Crear una transmisión',
  createIntro: 'El nombre de la transmisión se elige por usted, como hace nanoStream Cloud.',
  addTag: 'Añadir una etiqueta',
  addTagHelp: 'Pulse Intro después de cada etiqueta. Las etiquetas ayudan a encontrar una transmisión.',
  removeTag: 'Quitar la etiqueta {tag}',
  secured: 'Protegida: solo se reproduce con token',
  securedHelp: 'Sin esto, puede verla quien conozca el nombre de la transmisión.',
  ingestSecured: 'Los codificadores necesitan un token de ingesta',
  ingestSecuredHelp: 'Sin esto, puede emitir en ella por RTMP quien conozca el nombre de la transmisión.',
  create: 'Crear transmisión',
  creating: 'Creando …',

  createdTitle: 'Su nueva transmisión',
  ingestTitle: 'Iniciar la emisión',
  ingestText:
    'Envíe con OBS, ffmpeg u otro codificador a esta dirección, con el nombre de la transmisión como clave, o emita desde aquí.',
  ingestTokenText:
    'Envíe con OBS, ffmpeg u otro codificador a esta dirección, con una clave de retransmisión que contenga un token de ingesta, o emita desde aquí.',
  rtmpUrl: 'URL RTMP (en OBS: Servidor)',
  streamKey: 'Nombre de transmisión (en OBS: Clave de retransmisión)',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'No se ha podido copiar. Seleccione el texto.',
  keyWarning:
    'Quien llegue a esta dirección y conozca el nombre de la transmisión puede emitir, y todo espectador conoce el nombre. RTMP no está cifrado: úselo en redes de confianza.',
  ingestKey: 'Clave de retransmisión con token de ingesta (en OBS: Clave de retransmisión)',
  createIngestToken: 'Crear token de ingesta',
  anotherIngestToken: 'Crear otro token de ingesta',
  ingestTokenMade:
    'El token es válido hasta el {until} y solo se muestra ahora: copie la clave de retransmisión en el codificador.',
  ingestTokenWarning:
    'Quien tenga la clave de retransmisión puede emitir en esta transmisión hasta que caduque el token que contiene, y ese token no se puede revocar. RTMP no está cifrado: úselo en redes de confianza.',
  encoderSettings: 'Ajustes del codificador',
  encoderSetting: {
    keyFrames: { name: 'Intervalo de fotogramas clave', value: '1 s, 2 s como máximo' },
    video: { name: 'Vídeo', value: 'H.264 (x264), Tune: zerolatency' },
    reordering: { name: 'Fotogramas B', value: 'ninguno: opciones x264: bframes=0' },
    bitrate: { name: 'Tasa de bits', value: '10 Mbit/s como máximo' },
    audio: { name: 'Audio', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'Un codificador está emitiendo.',
  encoderTurnedAway: 'Se ha rechazado otro codificador: ya se está emitiendo en esta transmisión.',
  keyFramesFar:
    'Sus fotogramas clave distan {seconds} s, y quien se incorpora espera uno. En OBS, ponga el intervalo de fotogramas clave en 1 s (ffmpeg: -g con tantos fotogramas como hay en un segundo).',
  reordersPictures:
    'Envía fotogramas B, y cada uno llega tarde. En OBS, elija zerolatency como Tune, o bframes=0 en las opciones x264 (ffmpeg: -tune zerolatency).',
  encoderRefused: {
    ended: 'Se ha desconectado el codificador: esta transmisión ha terminado.',
    'no-token':
      'Se ha rechazado el codificador: no envió ningún token de ingesta. Cree uno aquí y use la clave de retransmisión que se muestra entonces.',
    'token-invalid':
      'Se ha rechazado el codificador: su token de ingesta está dañado o firmado con otra clave. Cópielo de nuevo o cree otro.',
    'token-expired': 'Se ha rechazado el codificador: su token de ingesta ha caducado. Cree otro.',
    'token-other-stream':
      'Se ha rechazado el codificador: su token de ingesta es para otra transmisión. Cree uno aquí.',
    'token-other-address':
      'Se ha rechazado el codificador: su token de ingesta es para otra dirección que la que se muestra aquí. Cree otro.',
    'video-codec':
      'Se ha rechazado el codificador: su vídeo debe ser H.264 con 8 bits y 4:2:0 (ffmpeg: -pix_fmt yuv420p).',
    'audio-codec': 'Se ha rechazado el codificador: su audio debe ser AAC de 8 a 48 kHz.',
    'no-picture': 'Se ha desconectado el codificador: envió sonido sin imagen.',
    'key-frames':
      'Se ha desconectado el codificador: durante 10 s no llegó ningún fotograma clave. Ponga el intervalo de fotogramas clave en 1 s.',
    'too-fast':
      'Se ha desconectado el codificador: enviaba más rápido de lo que se reproduce. Con ffmpeg, ponga -re antes del archivo que se envía.',
    'too-much': 'Se ha desconectado el codificador: su tasa de bits superaba 10 Mbit/s.',
    broken:
      'Se ha desconectado el codificador: lo que enviaba no se podía leer. Su propio registro dice por qué.',
  },
  accessTitle: 'Acceso a la reproducción',
  playouts: 'Reproducción',
  overview: 'Resumen',
  createToken: 'Crear token de reproducción',
  anotherToken: 'Crear otro token',
  openStream: 'Esta transmisión es abierta: se reproduce sin token.',
  playoutUrl: 'URL de Web Playout',
  playoutUrlBare: 'Sin token, esta dirección muestra por qué no se reproduce la transmisión.',
  openPlayback: 'Abrir la página de reproducción',
  saveTags: 'Guardar etiquetas',
  saved: 'Guardado.',
  stop: 'Terminar transmisión',
  stopAsk: '¿Terminarla definitivamente? Se desconectará a quien la esté viendo.',
  stopYes: 'Terminar',
  stopNo: 'Conservar',
  isEnded: 'Esta transmisión ha terminado y no se puede volver a iniciar.',
  openStreamPage: 'Ver la transmisión',

  startBroadcast: 'Iniciar la emisión',
  sourceClip: 'Clip de prueba',
  sourceCamera: 'Cámara',
  sourceScreen: 'Pantalla',
  broadcastFrom: 'Qué emitir',
  broadcastText: 'La cámara y la pantalla se codifican en este navegador y se envían solo a este equipo.',
  starting: 'Iniciando …',
  onAir: 'Emitiendo desde esta página. Si la cierra, termina la emisión.',
  clipOnAir: 'Se emite el clip de prueba.',
  stopBroadcast: 'Detener la emisión',
  preview: 'Lo que se está emitiendo',
  noSound: 'Sin sonido: no se puede codificar aquí.',
  noCamera: 'No se encontró ninguna cámara.',
  cameraDenied:
    'El navegador no tiene permiso para acceder a la cámara o a la pantalla. Concédalo en los ajustes del navegador para este sitio y vuelva a intentarlo.',
  cameraBusy: 'Otro programa está usando la cámara.',
  cannotEncode: 'Este navegador no puede codificar vídeo para emitir en directo.',
  broadcastFailed: 'La emisión ha fallado. ¿Sigue funcionando la nube local?',

  tokenTitle: 'Token de reproducción',
  decodeTitle: 'Decodificar un token',

  withoutStream: 'Ninguna transmisión',
  tokenInAddress:
    'La dirección de esta página contiene el token: quien tenga la dirección puede ver la transmisión mientras el token sea válido.',

  errorsPage: {
    intro:
      'Elija qué debe fallar y vea qué se comunica al espectador y al responsable de la página. Todos los errores ocurren en este equipo.',
    choice: 'Errores',
    nothingChosen: 'Todavía no ha elegido nada',
    happened: 'Qué ha ocurrido',
    after: '{code}, tras unos {seconds} s',
    groups: {
      page: 'Esta página',
      tokens: 'Los tokens y su endpoint',
      refused: 'Rechazado por el servidor',
      stream: 'La transmisión',
      media: 'Medios y navegador',
      network: 'Red y servidor',
    },
  },

  notFound: 'Esta página no existe.',
  noStream: 'Esta transmisión no existe.',
  backHome: 'A la página de inicio',
  loading: 'Cargando …',
  unreachable: 'La nube local no responde. ¿Sigue funcionando?',
  refused: 'La nube local lo ha rechazado.',
  tryAgain: 'Reintentar',
};
