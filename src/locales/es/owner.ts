import type { ClaimTexts } from '../en/claims.js';
import type { Texts } from '../texts.js';

/** Spanish: what the claims are called that limit who may use a token, or are notes in it. */
const claimNames: ClaimTexts = {
  ip: 'Dirección IP',
  domain: 'Dominio',
  tag: 'Etiqueta',
  user: 'Usuario',
};

/** Spanish: what each of them is for, beneath its field. */
const claimHelp: ClaimTexts = {
  ip: 'Una dirección IPv4, p. ej. 203.0.113.7. Las transmisiones solo llegan por IPv4: quien tiene IPv6 alcanza los servidores desde una dirección IPv4 de su proveedor.',
  domain:
    'El dominio de la página que reproduce, p. ej. www.example.com: sin https:// ni ruta. Cada subdominio cuenta por separado.',
  tag: 'Una nota para sus estadísticas. No impide el paso a nadie.',
  user: 'El nombre que usted da al espectador, para saber qué token se compartió.',
};

/** Spanish: what each of them means where it stands in a token. */
const claimMeanings: ClaimTexts = {
  ip: 'la dirección que puede usarlo',
  domain: 'el host de la página que puede usarlo',
  tag: 'una nota para estadísticas',
  user: 'el nombre que el responsable da al espectador',
};

/** Spanish: the form that asks for a token. */
export const form: Texts['form'] = {
  heading: 'Crear un token de reproducción',
  intro: 'Un token abre transmisiones protegidas a quien lo tenga. No le dé más de lo necesario.',
  kind: 'Tipo de token',
  kinds: { jwt: 'V3 (JWT)', sts: 'V2 (passthrough)' },
  kindHelp: {
    jwt: 'Un token para una transmisión, varias o todo un grupo. Para NanoPlayer desde 4.18.',
    sts: 'Una transmisión o toda la organización. Para páginas que ya lo usan.',
  },
  kindMissing: 'Esta página no tiene una dirección que cree tokens de este tipo.',
  notInV2: 'Los tokens V2 no pueden hacer esto. Lo que ha escrito se conserva para V3.',
  scope: 'Qué abre',
  scopes: { streams: 'Transmisiones', group: 'Un grupo', organisation: 'La organización' },
  scopeHelp: {
    streams: 'Solo las que usted indique.',
    group: 'Una transmisión en todas sus calidades.',
    organisation: 'Todo lo que tiene.',
  },
  organisationWarning:
    'Este token abre todas las transmisiones de la organización, también las futuras. No lo ponga nunca en una página o un enlace. Dele una duración corta y hágalo revocable.',
  fixed: 'Definido por esta página.',
  time: 'Cuánto tiempo es válido',
  life: 'Caduca después de',
  lives: {
    300: '5 minutos',
    3600: '1 hora',
    86400: '24 horas',
    604800: '7 días',
    1209600: '14 días',
    2592000: '30 días',
    31536000: '365 días',
  },
  never: 'No caduca',
  neverWarning:
    'Un token V2 sin caducidad abre la transmisión para siempre y no se puede revocar. Quien lo copia se lo queda.',
  zone: 'Zona horaria: {zone}',
  twice: 'Entonces se atrasan los relojes y muestran esta hora dos veces. ¿A cuál se refiere?',
  validUntil: 'Válido hasta el {until}, durante {duration}. {ending}',
  ending: {
    goesOn: 'Quien la vea entonces sigue hasta que se corte la conexión.',
    ends: 'Se desconectará a quien la esté viendo entonces.',
  },
  validFrom: 'Rechazado antes del {from}.',
  atOnce: 'Válido de inmediato.',
  shorten: 'Acortar a 24 horas',
  shortenOffer: 'Los tokens revocables duran como máximo 24 horas: cada servidor debe recordar lo revocado.',
  dropRevocable: 'No revocable',
  restore: 'Volver a: {expiry}',
  restoreOffer: 'Antes quería una duración más larga.',
  ends: 'Inicio y fin',
  nothingSet: 'Nada definido ({names})',
  limits: 'Quién puede usarlo',
  limitsHelp: 'Todo esto es opcional. Cada indicación resta valor a un token que caiga en malas manos.',
  optional: 'opcional',
  field: {
    ...claimNames,
    kind: 'Tipo de token',
    streams: 'Nombres de transmisiones',
    groupId: 'Id del grupo de transmisiones',
    organisation: 'Hash de la organización',
    expiresAt: 'Caduca el',
    notBefore: 'No válido antes del',
    revocable: 'Revocable',
    forceDisconnect: 'Desconectar al caducar',
    apiKey: 'Clave de API',
  },
  help: {
    ...claimHelp,
    streams: 'P. ej. AAAAA-BBBBB. Varios, con comas o cada uno en su línea.',
    streamsV2: 'P. ej. AAAAA-BBBBB. Un token V2 abre una.',
    groupId: 'El identificador de la transmisión en el panel, no su nombre.',
    organisation: 'V2 necesita el hash de la organización. V3 la conoce por su clave.',
    notBefore: 'Para un evento que empieza más tarde.',
    revocable:
      'Puede dejar el token sin valor al instante, para todos los que lo tengan. Entonces dura como máximo 24 horas.',
    forceDisconnect: 'Si no, quien la esté viendo cuando caduque el token sigue viéndola.',
    apiKey:
      'Se envía con esta única petición y no se guarda en ninguna parte. Hay que volver a escribirla para el siguiente token.',
  },
  address: {
    ask: 'Usar mi dirección',
    asking: 'Buscando su dirección…',
    how: 'Para conocer su dirección, cada persona abre una página que la muestre, por IPv4. La suya no es la que su dispositivo muestra para la red local.',
    ipv6: 'Ha llegado por IPv6. Abra una página que muestre su dirección IPv4 y cópiela.',
    failed: 'No se ha podido averiguar su dirección. Escríbala usted.',
    found: 'Ha llegado desde esta dirección.',
  },
  submit: 'Crear token',
  submitting: 'Creando el token…',
  rights: {
    heading: 'Qué puede hacer este token',
    unfinished: 'Se indica aquí en cuanto los campos estén rellenos y sean correctos.',
    sentence: '{opens}{limits}; {revocation}; {ending}.',
    endless: '{opens}{limits}; {revocation}.',
    opens: {
      stream: 'Abre la transmisión {names}',
      streams: 'Abre {count} transmisiones ({names})',
      group: 'Abre todas las transmisiones del grupo {name}',
      organisation: 'Abre todas las transmisiones de la organización',
    },
    between: ', ',
    limits: {
      from: ' desde el {from}',
      until: ' hasta el {until}',
      endless: ' sin fin',
      ip: ', desde la dirección {ip}',
      domain: ', en páginas de {domain}',
    },
    revocation: { yes: 'se puede revocar', no: 'no se puede revocar' },
    ending: {
      goesOn: 'quien la esté viendo cuando caduque sigue viéndola',
      ends: 'se desconecta a quien la esté viendo cuando caduque',
    },
    honest: {
      holder: 'Nadie puede comprobar quién lo tiene: cualquiera que lo tenga puede usarlo.',
      holderWithin:
        'Nadie puede comprobar quién lo tiene: dentro de estos límites, puede usarlo cualquiera que lo tenga.',
      address:
        'Quienes comparten la red de una casa, una oficina o un operador móvil pueden tener la misma dirección.',
      domain:
        'Los navegadores dicen la verdad sobre el dominio de su página; otros programas pueden indicar cualquiera.',
      notes: 'La etiqueta y el usuario son notas: no impiden el paso a nadie.',
    },
  },
  required: {
    streams: 'Escriba el nombre de la transmisión.',
    groupId: 'Escriba el identificador del grupo de transmisiones.',
    organisation: 'Escriba el hash de la organización.',
    expiresAt: 'Elija cuándo caduca el token.',
    apiKey: 'Escriba la clave de API; solo se usa para esta petición.',
  },
  invalidName: {
    streams: 'Una transmisión no puede llamarse así: como máximo 256 caracteres, todos visibles.',
    groupId:
      'Esto no es el identificador de un grupo: solo letras, cifras, guiones y guiones bajos, máximo 128.',
    organisation: 'Esto no es un hash: solo letras, cifras, guiones y guiones bajos, máximo 128.',
  },
  rule: {
    'one-only': 'Un token V2 abre una transmisión. Deje un nombre, o elija V3.',
    'too-many':
      'Como máximo {limit} transmisiones en un token. Elija un grupo de transmisiones, o cree varios tokens.',
    past: 'Ese momento ya ha pasado. Elija uno posterior.',
    'over-365-days': 'Un token dura como máximo 365 días. Elija una fecha anterior.',
    'over-24-hours': 'Un token revocable dura como máximo 24 horas. Acórtelo, o prescinda de la revocación.',
    'not-a-date': 'Esto no es una fecha completa con hora.',
    'clocks-skip': 'Los relojes se adelantan y saltan esta hora: ese momento no existe. Elija otro.',
    'not-before-expiry': 'El token caducaría antes de ser válido. Elija un momento anterior.',
    'ip-v6': 'Esta es una dirección IPv6. Las transmisiones solo llegan por IPv4: escriba la dirección IPv4.',
    'ip-range': 'Una sola dirección: no se admiten rangos ni comodines.',
    'ip-format': 'Una dirección IPv4 tiene cuatro números de 0 a 255 separados por puntos.',
    'domain-protocol': 'Sin el protocolo: example.com, no https://example.com.',
    'domain-path': 'Sin lo que sigue al dominio: example.com, no example.com/pagina.',
    'domain-port': 'Sin el puerto: example.com, no example.com:8080.',
    'domain-wildcard': 'No se admiten comodines. Indique el único dominio que tiene la página.',
    'domain-characters': 'Solo letras, cifras, puntos y guiones.',
    'domain-too-long': 'Un dominio tiene como máximo {limit} caracteres.',
    'domain-label-length': 'Cada parte entre dos puntos tiene de 1 a 63 caracteres.',
    'domain-hyphen': 'Ninguna parte de un dominio empieza o termina con un guion.',
    'domain-no-top-level': 'Falta la terminación: example.com, no example.',
    'domain-digits-only': 'La terminación no puede ser solo cifras. Para direcciones hay un campo propio.',
    'too-long': 'Como máximo {limit} caracteres.',
    'control-characters': 'Contiene caracteres de control invisibles, como un tabulador. Escríbalo de nuevo.',
    'not-in-v2': 'Un token V2 no puede hacer esto. Elija V3, u otra cosa aquí.',
    server: 'El servidor no lo acepta.',
  },
  summary: 'Aún no se ha enviado. Corrija primero:',
  summaryItem: '{field}: {text}',
  failed: 'No se ha creado ningún token',
  failure: {
    'not-set-up':
      'Esta página no dice quién crea tokens de este tipo. Su responsable define el endpoint del formulario.',
    'endpoint-invalid':
      'Lo que debe crear los tokens no es una dirección web. El responsable de esta página corrige el endpoint.',
    'key-unsafe':
      'La clave no se ha enviado: la dirección no está cifrada. El responsable de esta página define una dirección https.',
    unreachable:
      'No se puede llegar a la dirección que crea los tokens. Compruebe su red y vuelva a intentarlo. Si no ayuda, su operador comprueba que funciona y admite esta página (CORS).',
    timeout: 'No hubo respuesta en 10 segundos. Vuelva a intentarlo; si sigue así, avise al operador.',
    redirected:
      'La dirección lleva a otro sitio, quizá a un inicio de sesión. Inicie sesión y vuelva a intentarlo, o avise al responsable de esta página.',
    'page-instead':
      'Llegó una página web en lugar de un token, quizá un inicio de sesión. Inicie sesión y vuelva a intentarlo, o avise al responsable de esta página.',
    'wrong-address': 'En esta dirección nada crea tokens. El responsable de esta página corrige el endpoint.',
    parameter: 'El servidor no acepta uno de los campos. Corríjalo y vuelva a enviar.',
    'key-refused':
      'La clave de API no es válida. Quien la tiene comprueba que está completa y que sigue siendo la del panel.',
    forbidden: 'No puede crear tokens aquí. Inicie sesión, o pida permiso.',
    busy: 'Hubo demasiadas peticiones. Espere un minuto y vuelva a intentarlo.',
    server:
      'El servidor tiene un error propio. Vuelva a intentarlo más tarde; si sigue así, avise a su operador.',
    refused: 'El servidor ha rechazado la petición. Su operador sabe por qué.',
    'no-token': 'En la respuesta no hay ningún token. El operador de la dirección comprueba qué responde.',
    'token-unreadable':
      'El token de la respuesta está dañado o no es de reproducción. El operador de la dirección lo comprueba.',
    'provider-failed': 'Esta página no ha podido crear el token. Su responsable revisa createToken.',
  },
  serverSaid: 'Ha respondido: {message}',
  created: 'El token se ha creado.',
  createdUntil: 'El token se ha creado. Es válido hasta el {until}.',
  keepIt: 'Guárdelo ahora: no está almacenado en ninguna parte y se pierde con esta página.',
  copy: 'Copiar token',
  copied: 'Copiado.',
  copyFailed: 'El navegador no permite copiar aquí.',
  differs: 'El token no es exactamente el que pidió',
  difference: {
    other: '{field}: el token dice otra cosa. No lo entregue antes de saber por qué.',
    silent: '{field}: el token no dice nada de ello. Pruébelo antes de confiar en él.',
    unasked: '{field}: el token lo tiene aunque usted no lo pidió.',
  },
};

/** Spanish: the overview of a token that was just made. */
export const overview: Texts['overview'] = {
  heading: 'Su nuevo token de reproducción',
  once: 'Solo se muestra esta vez. Cuando salga de esta página o la cierre, nadie podrá recuperarlo.',
  saved: {
    unsaved: 'Aún sin guardar',
    copied: 'Copiado',
    downloaded: 'Descargado',
    revoked: 'Revocado',
  },
  copy: 'Copiar',
  copyNamed: 'Copiar: {name}',
  copied: 'Copiado',
  copiedNamed: 'Copiado: {name}',
  selected: 'El navegador no lo ha copiado. Está seleccionado: cópielo con el teclado.',
  copyToken: 'Copiar token',
  copyValues: 'Copiar token con sus valores',
  download: 'Descargar con token (JSON)',
  dismiss: 'Ya lo tengo',
  close: 'Cerrar',
  leave: {
    question: 'El token aún no está guardado. Sin él tendrá que crear otro.',
    back: 'Volver al token',
    away: 'Cerrar sin él',
  },
  details: 'Qué dice',
  field: {
    ...claimNames,
    token: 'Token',
    stream: 'Nombre de transmisión',
    group: 'Grupo de transmisiones',
    organisation: 'Organización',
    referer: 'Referer',
    notBefore: 'No antes del',
    expires: 'Caduca',
    options: 'Opciones',
    revocable: 'Revocable',
    forceDisconnect: 'Desconectar al caducar',
    issuedAt: 'Emitido',
    issuer: 'Emisor',
    tokenId: 'Id del token',
    keyId: 'Id de la clave',
    other: 'Otro claim',
  },
  word: {
    unset: 'sin definir',
    'not-told': 'el token no dice cuál',
    never: 'nunca',
    'at-once': 'válido de inmediato',
    yes: 'sí',
    no: 'no',
    everything: 'todas las transmisiones de la organización',
  },
  show: 'Mostrar token',
  hide: 'Ocultar token',
  masked: 'oculto ({count} caracteres)',
  unixSeconds: 'Tiempo Unix en segundos',
  option: {
    expires: 'caducidad',
    ip: 'dirección IP',
    referer: 'referer',
    tag: 'etiqueta',
    organisation: 'organización',
  },
  noOption: 'no vinculado a nada',
  unknownOption: 'desconocido ({bits})',
  asAsked: 'como se pidió; el token no lo indica',
  askedFor: 'Se pidió {value}. El token dice otra cosa.',
  link: {
    heading: 'URL de Web Playout',
    intro: 'Abre la transmisión en {host}, con este token.',
    open: 'Abrir en otra pestaña',
  },
  linkNote: {
    'in-address':
      'La dirección contiene el token. Las direcciones quedan en historiales y registros, y se comparten.',
    'domain-of-page':
      'El token está vinculado a {domain}, el host de esta página de reproducción. Allí funciona el enlace.',
    'domain-elsewhere':
      'Este enlace será rechazado: el token está vinculado a {domain}, pero la página en {host} tiene su propio referer.',
    'domain-above':
      'El token está vinculado a {domain}. No está documentado si eso admite {host}; vincúlelo al host completo.',
    'domain-not-told':
      'El token está vinculado a un referer, y la página en {host} tiene el suyo. En otro lugar será rechazado.',
    'ip-bound':
      'El enlace solo se abre desde {ip}. Desde cualquier otra dirección, también la de su dispositivo, será rechazado.',
  },
  anIp: 'una única dirección IP',
  ownPage:
    'Use mejor el código de abajo en una página de {domain}, o una página de reproducción propia allí.',
  linkIssue: {
    target: 'No hay enlace: el token no dice qué transmisión abrir, y no se indica ninguna.',
    page: 'No hay enlace: la dirección de la página de reproducción no lo es. Compruebe "playback-page".',
    token: 'No hay enlace: un token de este tipo no puede abrir esto.',
  },
  config: {
    heading: 'Objeto de seguridad',
    intro: 'El valor de "security" en la configuración del reproductor de nanoStream.',
  },
  revoke: {
    heading: 'Revocar',
    intro: 'Termina toda reproducción con este token e impide que empiece otra.',
    revoke: 'Revocar token',
    question: '¿Revocar este token definitivamente? Se desconectará a todos los que vean con él.',
    confirm: 'Revocar definitivamente',
    keep: 'Conservarlo',
    running: 'Revocando …',
    done: 'El token se ha revocado. Ya no abre nada y no se puede recuperar.',
    issue: {
      2011: 'No revocado: este token no se creó revocable. Espere a que caduque. (2011)',
      2012: 'No revocado: el token es de otra organización. Use una clave de aquella. (2012)',
      2004: 'No revocado: el servidor no pudo leer el token. Vuelva a copiar el token completo. (2004)',
      1001: 'No revocado: la clave de la organización no es válida. Compruébela en su backend. (1001)',
      other: 'No revocado: el servidor no lo ha confirmado. Quizá el token aún sirva; vuelva a intentarlo.',
    },
  },
};

/** Spanish: the decoder. */
export const decoder: Texts['decoder'] = {
  heading: 'Decodificar un token',
  intro:
    'Lo que pegue se queda en esta página: no se envía nada, no se guarda nada. Decodificar no es verificar: solo el servidor sabe si un token es auténtico.',
  field: 'Token, o algo que contenga uno',
  hint: 'Un JWT, los valores de un token V2, una URL de reproducción, una respuesta del servicio de tokens o código para insertar.',
  clear: 'Vaciar',
  tooLong: 'El texto tiene {count} caracteres. Solo se leen textos de hasta {limit}.',
  noToken: 'Esto no es un token de reproducción.',
  isToken: 'Esto es un token de reproducción: {kind}',
  within: 'Está en un texto más largo. Tome de él solo el token donde se pida un token.',
  found: {
    element: 'El texto es código que inserta un reproductor.',
    frame: 'El texto es un marco con un reproductor.',
    address: 'El texto es la dirección de una página de reproducción.',
    configuration: 'El texto es una página con el reproductor de nanoStream.',
  },
  names: {
    stream: 'Indica la transmisión {value}.',
    group: 'Indica el grupo de transmisiones {value}.',
    endpoint: 'Pide sus tokens a {value}.',
  },
  opens: 'Qué abre',
  restrictions: 'A qué está vinculado',
  noRestrictions: 'A nada: quien lo tenga puede usarlo en cualquier lugar.',
  findings: 'Qué se ha encontrado',
  noFindings: 'No se encontró nada que corregir.',
  job: {
    bearer: 'Para quien lo copió',
    maker: 'Para quien crea los tokens',
    page: 'Para el responsable de la página',
    device: 'Para este dispositivo',
  },
  contents: 'Qué contiene',
  part: { header: 'Cabecera', payload: 'Claims', values: 'Valores' },
  column: { name: 'Nombre', value: 'Valor', meaning: 'Significado' },
  meaning: {
    ...claimMeanings,
    alg: 'cómo dice estar firmado',
    kid: 'la clave con la que dice estar firmado',
    typ: 'el tipo de token',
    aud: 'para qué es',
    iss: 'quién lo creó',
    sub: 'su sujeto',
    iat: 'cuándo se creó',
    nbf: 'no válido antes',
    exp: 'no válido a partir de entonces',
    streams: 'las transmisiones que abre',
    groupid: 'el grupo de transmisiones que abre',
    orgawide: 'abre todas las transmisiones de la organización',
    cust: 'un valor propio del responsable',
    revocable: 'se puede revocar',
    forceDisconnect: 'su caducidad termina la reproducción',
    ingesturl: 'adónde se envía una transmisión',
    streamname: 'la transmisión que se envía',
    token: 'la firma de los demás valores',
    expires: 'no válido a partir de entonces',
    options: 'qué valores están firmados',
  },
  unknown: 'no se conoce aquí',
  more: 'No se muestran: {count} más.',
  json: 'Como JSON',
  shortened: 'Solo se muestra el principio.',
  ask: {
    heading: '¿Es auténtico?',
    intro: 'Solo el servidor puede saberlo. Para ello se le envía el token.',
    button: 'Preguntar al servidor',
    running: 'Preguntando …',
    accepted: 'El servidor acepta el token.',
    refused: 'El servidor rechaza el token: {reason}',
    failed: 'El servidor no ha respondido ni lo uno ni lo otro. Vuelva a intentarlo.',
  },
};
