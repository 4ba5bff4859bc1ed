import type { Texts } from '../texts.js';

/** Spanish: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: 'Conectando …',
  tryAgain: 'Reintentar',
  start: 'Iniciar la reproducción',
  missing: 'No se ha podido cargar una parte de esta página.',
  failed: {
    'component-unavailable': 'No se ha podido cargar el reproductor.',
    'component-outdated': 'El reproductor se ha actualizado entretanto. Vuelva a cargar la página.',
  },
};

/** Spanish: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: 'Reconectando, intento {attempt} …',
  suspended: 'En pausa por el navegador. Continuará cuando esta página esté visible.',
  scheduled: 'La reproducción empezará automáticamente el {from}.',
  stopWaiting: 'No esperar',
  stopTrying: 'Dejar de intentarlo',
  failure: {
    'token-refused': 'El servidor ha rechazado este token. Pida otro a quien le dio este enlace.',
    'token-expired-or-missing': 'El token ha caducado o falta. Pida uno nuevo a quien le dio este enlace.',
    'security-service': 'El servidor no puede comprobar tokens en este momento. Inténtelo más tarde.',
    'stream-not-found': 'El servidor no conoce esta transmisión.',
    'stream-not-live': 'La transmisión no está en directo en este momento.',
    'stream-ended': 'La transmisión ha terminado.',
    'needs-gesture': 'Pulse Reproducir para iniciar la transmisión.',
    suspended: 'La reproducción se ha interrumpido: por el dispositivo o porque la página no estaba visible.',
    browser: 'Este navegador no puede reproducir la transmisión. Pruebe otro o una versión más reciente.',
    media: 'Este navegador no ha podido reproducir la transmisión.',
    network: 'Se ha perdido la conexión con la transmisión.',
    'service-unavailable': 'El servidor de streaming no está disponible en este momento.',
    'set-up': 'No se ha podido configurar el reproductor.',
    unknown: 'No se ha podido reproducir la transmisión.',
  },
  ownFailure: {
    'stream-name-missing': 'Aquí no se indica ninguna transmisión.',
    'stream-name-invalid': 'Esto no es el nombre de una transmisión.',
    'group-id-invalid': 'Esto no es el identificador de un grupo de transmisiones.',
    'entries-invalid': 'La lista de transmisiones no se puede usar.',
    'config-invalid': 'Los ajustes del reproductor no se pueden usar.',
    'server-address-invalid': 'La dirección del servidor de streaming no se puede usar.',
    'player-address-invalid': 'No se ha podido cargar el reproductor.',
    'player-address-not-allowed': 'No se ha podido cargar el reproductor.',
    'player-unavailable': 'No se ha podido cargar el reproductor.',
    'player-failed': 'No se ha podido configurar el reproductor.',
    'token-endpoint-invalid': 'La dirección de la que vienen los tokens no se puede usar.',
    'token-endpoint-unreachable':
      'No se ha podido obtener un token para esta transmisión. Compruebe su conexión.',
    'token-endpoint-refused':
      'No se le ha concedido un token para esta transmisión. Es posible que deba iniciar sesión.',
    'token-endpoint-answer': 'No se ha entregado ningún token para esta transmisión. Inténtelo más tarde.',
    'token-provider-failed': 'Esta página no ha podido obtener un token para la transmisión.',
    'token-not-better': 'No se ha podido renovar el token. Vuelva a cargar la página.',
    'connection-stalled': 'La transmisión se ha detenido.',
    'retries-used-up':
      'No se ha podido recuperar la transmisión. Compruebe su conexión y vuelva a cargar la página.',
  },
  cause: {
    'token-missing':
      'Esta transmisión no se puede reproducir sin token. Pida uno a quien le dio este enlace.',
    'token-unreadable': 'El token no se puede leer. Pida uno completo a quien le dio este enlace.',
  },
  otherTokens: {
    other:
      'Esto se refiere a la transmisión que se reproduce. Las otras disponibles tienen sus propios tokens.',
    refused:
      'Esto se refiere a la transmisión que se reproduce. Entre las otras disponibles hay algunas que no se pueden iniciar con el token que tienen.',
  },
  code: 'Código {code}',
};

/** Spanish: the controls. */
export const controls: Texts['controls'] = {
  group: 'Controles de reproducción',
  play: 'Reproducir',
  startPlayback: 'Iniciar la reproducción',
  pause: 'Pausar',
  mute: 'Silenciar',
  unmute: 'Activar sonido',
  volume: 'Volumen',
  muted: 'Silenciado',
  enterFullscreen: 'Pantalla completa',
  leaveFullscreen: 'Salir de pantalla completa',
  enterPictureInPicture: 'Imagen en imagen',
  leavePictureInPicture: 'Salir de imagen en imagen',
  live: 'En directo',
  goLive: 'Ir al directo',
  behind: '{distance} de retraso',
  settings: 'Ajustes',
  latency: 'Latencia',
  latencyModes: { classic: 'Clásica', balancedadaptive: 'Equilibrada', fastadaptive: 'Rápida' },
  quality: 'Calidad',
  automatic: 'Automática',
  statistics: 'Mostrar estadísticas',
  shortcut: '{action} ({key})',
};

/** Spanish: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'Estadísticas de reproducción',
  phase: {
    idle: 'Sin iniciar',
    loading: 'Conectando',
    playing: 'Reproduciendo',
    buffering: 'Cargando',
    paused: 'En pausa',
    scheduled: 'Programada',
    reconnecting: 'Reconectando',
    blocked: 'Esperando un clic',
    suspended: 'Suspendida',
    failed: 'Error',
  },
  version: 'Versión {version}',
  latency: 'Latencia (actual)',
  framerate: 'Fotogramas/s (media)',
  framerateValue: '{value} fps',
  buffer: 'Búfer (media)',
  bitrate: 'Tasa de bits (media)',
  transport: 'Transporte',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: 'Latencia, últimos {duration}',
  range: 'mín. {min} · media {avg} · máx. {max}',
};

/** Spanish: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: 'Sin token de reproducción',
    malformed: 'El token no se puede leer',
    'not-yet-valid': 'El token aún no es válido',
    valid: 'Esta transmisión está protegida',
    expiring: 'El token caduca pronto',
    unlimited: 'Esta transmisión está protegida',
    expired: 'El token ha caducado',
  },
  detail: {
    none: 'Si esta transmisión está protegida, no se puede reproducir sin token.',
    malformed: '{issue}',
    'not-yet-valid': 'El token de reproducción aún no es válido. Lo será a partir del {from} ({distance}).',
    valid: 'El token vale hasta el {until} (caduca {distance}).',
    expiring: 'El token vale hasta el {until} (caduca {distance}).',
    unlimited: 'El token de reproducción no caduca.',
    expired:
      'El token de reproducción era válido hasta el {until} ({distance}). Ya no puede iniciar la transmisión.',
  },
  meaning: {
    goesOn: 'Quien la vea entonces sigue hasta que se corte la conexión.',
    ends: 'La reproducción termina en ese momento.',
  },
  supply: {
    awaited: 'El token se pide al iniciar',
    awaitedDetail: 'Se pide un token nuevo cuando empieza la reproducción, y otro antes de que caduque.',
    renews: 'Antes se pide uno nuevo, y la reproducción continúa.',
  },
  playing: {
    goesOn:
      'El token de reproducción era válido hasta el {until} ({distance}). La reproducción continúa hasta que se corte la conexión.',
    againstClock:
      'La transmisión se reproduce. Lo que el token dice de su tiempo no concuerda con la hora conocida aquí.',
  },
  refused: 'El servidor ha rechazado este token',
  summary: 'Detalles del token',
};

/** Spanish: what a token says. */
export const details: Texts['details'] = {
  kind: 'Tipo',
  kinds: { jwt: 'JWT (V3)', sts: 'Token passthrough (V2)' },
  validFrom: 'Válido desde',
  validUntil: 'Válido hasta',
  never: 'no caduca',
  issuedAt: 'Emitido',
  issuer: 'Emisor',
  token: 'Token',
  masked: 'oculto ({count} caracteres)',
  copy: 'Copiar token',
  copied: 'Copiado',
  copyFailed: 'El navegador no permite copiar aquí.',
  findings: 'Para el responsable de esta página',
  noFindings: 'No se encontró nada que corregir.',
  unfit: 'El token no sirve aquí',
  open: { heading: 'No hace falta token', detail: 'Esta transmisión se reproduce sin token.' },
  restriction: {
    stream: 'Transmisiones',
    'stream-group': 'Grupo de transmisiones',
    organisation: 'Organización',
    domain: 'Dominio',
    ip: 'Dirección IP',
    tag: 'Etiqueta',
    user: 'Usuario',
    revocable: 'Revocable',
    'force-disconnect': 'Al caducar',
    unrecognised: 'Otro claim',
  },
  reason: {
    'stream-listed': 'abre esta transmisión',
    'stream-not-listed': 'no abre esta transmisión',
    'stream-not-named': 'aquí no se indica ninguna transmisión',
    'scope-not-told': 'el token no dice cuál',
    'group-equal': 'abre este grupo',
    'group-differs': 'no abre este grupo',
    'group-members-unknown': 'solo el servidor sabe qué transmisiones incluye',
    'opens-everything': 'abre todas las transmisiones de la organización',
    'domain-equal': 'esta página',
    'domain-differs': 'no es esta página',
    'domain-of-embedder': 'la página que rodea a esta, no esta página',
    'domain-above': 'por encima del dominio de esta página; decide el servidor',
    'domain-not-told': 'vinculado a un dominio que el token no indica',
    'page-unknown': 'no se conoce el dominio de esta página',
    'referrer-withheld': 'esta página, pero oculta su dirección a los servidores',
    'ip-not-checkable': 'una dirección IPv4; solo el servidor puede comprobarla',
    'only-a-note': 'una nota, no una restricción',
    'may-be-revoked': 'revocable en cualquier momento, lo que detiene la reproducción',
    'ends-playback': 'la reproducción se detiene',
    'not-understood': 'no se entiende aquí',
  },
};

/** Spanish: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: 'Copiar diagnóstico',
  copied: 'Copiado. No contiene ningún token.',
  failed: 'El navegador no permite copiar aquí.',
};

/** Spanish: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'Si esta transmisión está protegida, no se puede reproducir sin token.',
    'token-expired': 'El token ha caducado. Pida uno nuevo a quien le dio este enlace.',
    'token-not-yet-valid': 'El token aún no es válido.',
    'token-never-valid': 'El token no es válido en ningún momento. Pida otro a quien le dio este enlace.',
    'stream-mismatch': 'El token es para otra transmisión. Pida otro a quien le dio este enlace.',
    'group-mismatch': 'El token es para otro grupo de transmisiones. Pida otro a quien le dio este enlace.',
    'domain-mismatch': 'El token es para otro sitio web. Avise a quien gestiona esta página.',
    'domain-in-frame':
      'El token es para el sitio web que rodea a este reproductor, no para el reproductor mismo. Avise a quien gestiona esta página.',
    'domain-subdomain': 'El token es para un dominio superior a este. Puede ser rechazado.',
    'referrer-withheld': 'Esta página oculta su dirección al servidor, que puede rechazar el token por ello.',
    'expiry-missing': 'El token está incompleto.',
    'expiry-not-signed': 'Es posible que el token no se acepte.',
    'expiry-in-milliseconds': 'El token indica una fecha de caducidad que nadie pudo querer.',
    'clock-fast': 'El reloj de este dispositivo va {minutes} min adelantado.',
    'clock-slow': 'El reloj de este dispositivo va {minutes} min atrasado.',
    'other-version': 'Esta página ha cargado su reproductor en más de una versión.',
    'token-expiring': 'El token caduca pronto.',
    'ip-bound': 'El token solo vale desde una dirección IP, lo que no se puede comprobar aquí.',
    'organisation-wide': 'El token abre todas las transmisiones de la organización.',
    'no-expiry': 'El token no caduca.',
    'lifetime-over-24h': 'El token es válido durante mucho tiempo.',
    'no-restriction': 'El token se puede usar desde cualquier lugar.',
    'unrecognised-claim': 'El token dice algo que aquí no se entiende.',
    'boolean-attribute-false': 'Un ajuste de esta página hace lo contrario de lo que dice.',
    'property-lost': 'Un ajuste de esta página no ha llegado.',
  },
  issue: {
    'too-long': 'El texto dado como token es mucho más largo que cualquier token.',
    'no-token-shape': 'El texto dado como token no lo parece. Vuelva a copiar el token completo.',
    'object-as-text':
      'En lugar del token se escribió un objeto como texto. Defínalo como propiedad, o escríbalo como JSON en la etiqueta.',
    undecodable: 'El token está dañado o incompleto. Vuelva a copiar el token completo.',
    truncated: 'Falta el final del token. Vuelva a copiar el token completo.',
    encrypted:
      'Este token está cifrado. Un token de reproducción solo va firmado: cree uno para la reproducción.',
    'ingest-token':
      'Este token es para enviar una transmisión, no para reproducirla. Cree un token para la reproducción.',
    'other-issuer': 'Este token lo emitió otro servicio. Use un token de reproducción de nanoStream.',
    'other-audience': 'Este token se hizo para otro fin. Cree un token para la reproducción.',
    snippet: 'Este texto es más que un token. Tome de él solo el token.',
    'sts-incomplete': 'Faltan los valores que acompañan al token. Copie también expires, options y tag.',
    'api-error': 'El servicio de tokens no creó un token, sino que comunicó un error. Consulte su mensaje.',
    'exp-unusable': 'El token indica su fin de una forma que ningún servidor entiende. Cree uno nuevo.',
    'nbf-unusable': 'El token indica su inicio de una forma que ningún servidor entiende. Cree uno nuevo.',
    'expires-unusable':
      'La caducidad que acompaña al token no es un número de segundos. Vuelva a copiar todos los valores.',
    'options-unusable':
      'Las opciones que acompañan al token no son un número. Vuelva a copiar todos los valores.',
  },
};

/** Spanish: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: 'Válido desde el {from} hasta el {until}; ha pasado el {share} de ese tiempo.',
  renewal: 'El {renewal} se obtiene un token nuevo.',
};
