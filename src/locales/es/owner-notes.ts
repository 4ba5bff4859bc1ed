import type { Texts } from '../texts.js';

/** Spanish: findings and failures, for the page’s owner. */
export const ownerNotes: Texts['ownerNotes'] = {
  finding: {
    'token-missing': 'No se da ningún token. Cree uno para esta transmisión y defínalo como «token».',
    'token-expired':
      'El token ha caducado. Cree uno nuevo; para páginas que perduran, pídalo justo antes de reproducir.',
    'token-not-yet-valid': 'El token empieza más tarde («nbf»). Si no es lo deseado, cree uno válido ahora.',
    'token-never-valid':
      'El token caduca antes de empezar. Cree uno nuevo cuyo «exp» sea posterior a su «nbf».',
    'stream-mismatch':
      'El token abre {value}. Cree uno con esta transmisión en «streams», o corrija «stream-name».',
    'group-mismatch': 'El token abre el grupo de transmisiones {value}. Cree uno para este grupo.',
    'domain-mismatch':
      'El token está vinculado al dominio {value}, pero esta página está en {page}. Cree uno para {page}.',
    'domain-in-frame':
      'El token está vinculado a {value}, la página que rodea este marco. Vincúlelo al host del marco: {page}.',
    'domain-subdomain':
      'El token está vinculado a {value}. No está documentado si admite subdominios; indique {page}.',
    'referrer-withheld':
      'El token está vinculado a {value}, pero la Referrer-Policy de esta página lo oculta. Use «strict-origin».',
    'expiry-missing':
      'Según sus opciones el token caduca, pero «expires» está vacío. Pase los cuatro valores.',
    'expiry-not-signed':
      'Se da una caducidad que las opciones no nombran: el servidor puede ignorarla o rechazar el token.',
    'expiry-in-milliseconds':
      'La caducidad parece estar en milisegundos. Los tokens cuentan en segundos: divídala entre 1000.',
    'clock-fast':
      'El reloj de este dispositivo va {minutes} min adelantado. Las horas mostradas aquí lo tienen en cuenta.',
    'clock-slow':
      'El reloj de este dispositivo va {minutes} min atrasado. Las horas mostradas aquí lo tienen en cuenta.',
    'other-version':
      'Esta página ha cargado el reproductor {own} y también {other}. Una etiqueta es del primero en llegar: cargue solo uno.',
    'token-expiring': 'El token caduca pronto. Renuévelo antes.',
    'ip-bound':
      'El token está vinculado a una dirección IPv4. Se rechaza a quien cambia de dirección o llega por IPv6.',
    'organisation-wide':
      'El token abre todas las transmisiones de la organización a quien vea esta página. Vincúlelo a una.',
    'no-expiry': 'El token no caduca nunca. Dele una caducidad de minutos a horas.',
    'lifetime-over-24h':
      'El token es válido más de un día. De cinco minutos a 24 horas es una buena práctica.',
    'no-restriction':
      'El token no está vinculado ni a un dominio ni a una dirección IP: una copia vale en todas partes.',
    'unrecognised-claim': 'El claim {value} no se conoce aquí. No se muestra lo que restringe.',
    'boolean-attribute-false':
      'El atributo {name}="{value}" activa: uno booleano solo está desactivado si no está. Quítelo.',
    'property-lost':
      'La propiedad {name} no llegó: lo que un servidor escribe en una etiqueta es texto. Defínala como propiedad; en React, con el componente de «secure-h5live-player/react».',
  },
  ownerError: {
    1001: 'El reproductor no recibió una dirección RTMP. Defina «rtmp-url», u omita todas las direcciones.',
    1002: 'El reproductor no recibió un servidor. Defina «websocket-url», u omita todas las direcciones.',
    1003: 'Un script llamó a play() antes de terminar la configuración, sin efecto. Espere a «Ready».',
    1004: 'Un script llamó a pause() cuando nada se reproducía, sin efecto. No hay nada que corregir.',
    1005: 'El navegador no inicia nada por sí solo aquí. Defina «muted», o deje que inicie el espectador.',
    1006: 'Los límites de búfer en «config» están incompletos y no se usan. Indique los cinco, o ninguno.',
    1007: 'El dispositivo intervino: llamada, bloqueo u otra pestaña. Reanude cuando la página esté visible.',
    1008: 'Un iPhone o iPad no pudo seguir, ni empezando de nuevo. Revise los ajustes del codificador.',
    1009: 'La página cargó en segundo plano, donde nada se inicia. Inicie cuando esté visible.',
    1010: 'Un cambio nombraba una entrada que no existe y no se hizo. Cuente «entries» desde 0.',
    2001: 'El servidor no tiene una transmisión con ese nombre. Inicie el codificador, o corrija «stream-name».',
    2002: 'Ya no llega imagen. Revise el codificador y su línea, y después la red del espectador.',
    2003: 'La transmisión está anunciada, pero apenas llega nada. Compruebe qué envía el codificador.',
    2004: 'El codificador paró. Si no: player 5 avisa igual cuando se rechaza un token; compruebe el token.',
    2011: 'Unos metadatos están mal numerados. La imagen sigue; corrija quien envía los metadatos.',
    2012: 'Unos metadatos no se pueden leer. La imagen sigue; envíe JSON completo.',
    2013: 'Llegaron metadatos sin su comienzo. La imagen sigue; corrija quien envía los metadatos.',
    2014: 'Unos metadatos empezaron en medio de otros. La imagen sigue; envíelos uno tras otro.',
    3001: 'El navegador dejó de cargar, p. ej. porque un script toca el vídeo. No toque el vídeo.',
    3002: 'Partes de la transmisión no llegaron. Revise la red entre espectador y servidor.',
    3003: 'El navegador no pudo decodificar, ni empezando de nuevo. Revise los ajustes del codificador.',
    3004: 'El navegador no tiene decodificador para este códec. Haga que el codificador envíe H.264 y AAC.',
    3005: 'Un iPhone o iPad no pudo decodificar la imagen por HLS. Revise los ajustes del codificador.',
    3100: 'El navegador cerró su fuente multimedia, casi siempre por datos dañados. Revise el codificador.',
    3101: 'El búfer HLS dio un error. Reduzca la tasa de bits o el intervalo de fotogramas clave.',
    3102: 'El búfer HLS superó su límite. Busque saltos en las marcas de tiempo del codificador.',
    3200: 'El navegador no da un motivo. Pruebe otro; si tampoco funciona, revise el codificador.',
    4001: 'El servidor no respondió a tiempo. Compruebe «websocket-url» y cortafuegos contra WebSockets.',
    4002: 'El navegador no abrió una conexión. Compruebe «websocket-url» y la CSP («connect-src»).',
    4003: 'El reproductor desistió de conectar. Compruebe la red y el servidor, y también el token.',
    4004: 'Los valores de «reconnect» en «config» no se usan. Corríjalos u omítalos.',
    4005: 'El codificador dejó de enviar la transmisión. Reinícielo.',
    4006: 'Un cambio tardó demasiado y no se hizo. Compruebe que la nueva transmisión está en directo.',
    4101: 'El servidor cerró la conexión, p. ej. para reiniciarse. Si sigue así, pregunte a su operador.',
    4102: 'El servidor vio infringido el protocolo WebSocket. Busque proxies y compruebe «websocket-url».',
    4103: 'El servidor no acepta datos así. Compruebe que «websocket-url» lleva a H5Live.',
    4104: 'El servidor cerró con un código que aún no significa nada. Pregunte a su operador.',
    4105: 'El servidor cerró sin dar un código. Busque proxies que corten conexiones largas.',
    4106: 'No se llegó al servidor, o rechazó por estado HTTP. Compruebe «websocket-url», token y red.',
    4107: 'Los datos se alteraron por el camino. Busque proxies que cambien el contenido.',
    4108: 'El servidor cerró por una regla que no nombra. Compruebe el token, o pregunte a su operador.',
    4109: 'Un mensaje era demasiado grande. Compruebe que «websocket-url» lleva a H5Live.',
    4110: 'Al servidor le falta una extensión de WebSocket. Busque proxies que quiten cabeceras.',
    4111: 'El servidor tuvo un error propio. Si sigue así, pregunte a su operador.',
    4115: 'No se logró una conexión cifrada. Compruebe el certificado y el host en «websocket-url».',
    4400: 'El servidor no entendió la petición. Compruebe «stream-name», «rtmp-url» y «config».',
    4403: 'El servidor no admite a nadie con este token, o sin token. Cree uno para esta transmisión y página.',
    4500: 'El servidor falló al aceptar la conexión. Si sigue así, pregunte a su operador.',
    4503: 'El servidor no acepta a nadie por ahora. Si sigue así, pregunte a su operador.',
    4900: 'El servicio que comprueba tokens ha fallado. Pregunte al operador del servidor.',
    4901: 'El token está dañado, o es para otra transmisión, dominio o dirección. Cree uno para esta página.',
    4903: 'El token es demasiado viejo, o le falta un valor. Créelo justo antes de reproducir; páselo entero.',
    4904: 'El servidor no halla servicio que compruebe tokens. Revise «websocket-url», o pregunte a su operador.',
    5001: 'La configuración falló; el mensaje dice dónde. Compruebe «config» y sus manejadores.',
    5002: 'El navegador es demasiado antiguo para el reproductor. Recomiende uno actual.',
    5003: 'Al navegador le falta el modo que exige «config». Deje elegir al reproductor.',
    5004: 'La fuente no se puede usar. Compruebe «stream-name», «group-id», «entries» y «config».',
    5005: 'Los datos RTMP tienen huecos. Defina «stream-name» y, con servidor propio, «rtmp-url».',
    5006: 'De estos servidores nada se reproduce sin token. Defina «token» o «token-endpoint».',
    5007: 'Falta la dirección WebSocket. Defina «websocket-url», u omita todas las direcciones.',
    5008: 'Falta la dirección HLS para iPhone. Defina «hls-url», u omita todas las direcciones.',
    5009: 'Los metadatos están activados, pero ningún servidor los trae. Defina «websocket-url».',
    5010: 'El reproductor no halló sitio en la página. Busque scripts que cambien el contenido del elemento.',
    5101: 'nanoStream Cloud no muestra nada en directo para este id. Inicie el codificador, o compruebe «group-id».',
    5102: 'No se dio un identificador que buscar. Defina «group-id».',
    5103: 'nanoStream Cloud no dio una transmisión. Compruebe «group-id», token y red; lea el mensaje.',
    5201: 'Falta «metrics» en «config». Indique un objeto, o no use métricas.',
    5202: '«metrics» en «config» tiene un tipo erróneo. Indique un objeto.',
    5203: '«metrics» en «config» está vacío. Rellénelo u omítalo.',
    5204: 'Un campo personalizado de «metrics» no tiene número. Use de «customField1» a «customField10».',
    5205: 'Un campo personalizado de «metrics» está mal numerado. Use de «customField1» a «customField10».',
    5206: 'Un campo personalizado de «metrics» tiene un número mayor que 10 o menor que 1. Use uno de 1 a 10.',
    5207: '«metrics» en «config» contiene algo que no va ahí. Quítelo.',
    5208: '«metrics» en «config» no indica la cuenta. Defina «accountId» y «accountKey».',
    'stream-name-missing': 'No se indica ninguna transmisión. Defina «stream-name».',
    'stream-name-invalid':
      '«stream-name» contiene espacios o caracteres de control, o es muy largo. Cópielo de nuevo.',
    'group-id-invalid': '«group-id» no es un identificador de grupo. Cópielo de nuevo de nanoStream Cloud.',
    'entries-invalid':
      '«entries» no es una lista de transmisiones. Indique un array en que cada entrada nombre una.',
    'config-invalid':
      '«config» no se puede usar. Indique un objeto como nanoStream lo documenta para setup().',
    'server-address-invalid':
      'La dirección de un servidor es errónea. El mensaje dice qué atributo es y cómo debe empezar.',
    'player-address-invalid': '«player-src» no es una dirección http: o https:. Corríjala u omítala.',
    'player-address-not-allowed':
      '«player-src» no permitido: otro origen. Use «integrity» o allowPlayerScript(), según el mensaje.',
    'player-unavailable':
      'El script del reproductor no se cargó. Compruebe «player-src» y la CSP («script-src»).',
    'player-failed': 'El reproductor rechazó su configuración; el mensaje dice por qué. Compruebe «config».',
    'token-endpoint-invalid': '«token-endpoint» no es una dirección http: o https:. Corríjalo.',
    'token-endpoint-unreachable':
      'El endpoint de tokens falló o no respondió. Compruebe que funciona, y su CORS.',
    'token-endpoint-refused':
      'El endpoint de tokens rechazó. Haga que el espectador inicie sesión, o vea el registro del backend.',
    'token-endpoint-answer': 'La respuesta del endpoint de tokens no contiene ninguno. Corrija su backend.',
    'token-provider-failed':
      '«tokenProvider» lanzó un error o no dio un token. Corrija la función de su página.',
    'token-not-better':
      'La renovación no trajo un token mejor. Haga que el backend cree uno nuevo, sin caché.',
    'captions-invalid': '«captions» admite pares como «en-de en-en», «captions-server» un host. Corríjalo.',
    'captions-need-jwt':
      'Los subtítulos necesitan un JWT, y este token no lo es. Cree un token V3 para esta transmisión.',
    'captions-unavailable':
      'El script de subtítulos no se cargó. Compruebe «captions-src» y la CSP («script-src»).',
    'captions-refused':
      'Se rechazaron los subtítulos. Compruebe que los hay en este idioma, el token y la CSP.',
    'component-unavailable':
      'Un archivo del reproductor no se cargó. Suba todos los de una versión; recargue tras desplegar.',
    'component-outdated':
      'Un archivo del reproductor es de otra versión. Suba todos los de una versión y recargue.',
    'metrics-invalid':
      'No se envían métricas. Defina «metrics-account-id», «metricsAccountKey» y solo campos conocidos.',
    'connection-stalled':
      'El servidor ya no envía nada, aunque está conectado. Compruebe la red y la ingesta.',
    'retries-used-up': 'Ningún intento de reconexión tuvo éxito. Compruebe la red y el servidor.',
  },
  notGenuine:
    'Según su contenido, el token abre esta transmisión aquí: quizá fue modificado, firmado con otra clave o revocado. Ejecute "npx secure-h5live-player token verify".',
  ownerErrorOther:
    'El código {code} no está documentado. Pruebe un «player-src» más reciente, o pregunte a nanoStream.',
  connectsTo: 'El reproductor se conecta a {server}.',
  pageHost: 'Un token vinculado a un dominio, o una regla Referer del stream, debe nombrar {page}.',
};
