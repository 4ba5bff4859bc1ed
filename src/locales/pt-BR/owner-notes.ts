import type { Texts } from '../texts.js';

/** Portuguese as in Brazil: findings and failures, for the page’s owner. */
export const ownerNotes: Texts['ownerNotes'] = {
  finding: {
    'token-missing': 'Nenhum token é dado. Crie um para esta transmissão e defina‑o como “token”.',
    'token-expired':
      'O token expirou. Crie um novo; para páginas permanentes, obtenha‑o pouco antes da reprodução.',
    'token-not-yet-valid':
      'O token começa mais tarde (“nbf”). Se isso não for desejado, crie um válido agora.',
    'token-never-valid': 'O token expira antes de começar. Crie um novo cujo “exp” venha depois do “nbf”.',
    'stream-mismatch':
      'O token abre {value}. Crie um com esta transmissão em “streams”, ou corrija “stream-name”.',
    'group-mismatch': 'O token abre o grupo de transmissões {value}. Crie um para este grupo.',
    'domain-mismatch':
      'O token está vinculado ao domínio {value}, mas esta página está em {page}. Crie um para {page}.',
    'domain-in-frame':
      'O token está vinculado a {value}, a página em volta deste quadro. Vincule‑o ao host do quadro: {page}.',
    'domain-subdomain':
      'O token está vinculado a {value}. Não está documentado se isso inclui subdomínios; indique {page}.',
    'referrer-withheld':
      'O token está vinculado a {value}, mas a Referrer-Policy desta página o oculta. Use “strict-origin”.',
    'expiry-missing': 'Segundo as opções o token expira, mas “expires” está vazio. Passe os quatro valores.',
    'expiry-not-signed':
      'É dada uma expiração que as opções não citam: o servidor pode ignorá‑la ou recusar o token.',
    'expiry-in-milliseconds':
      'A expiração parece estar em milissegundos. Tokens contam em segundos: divida‑a por 1000.',
    'clock-fast':
      'O relógio deste dispositivo está {minutes} min adiantado. Os horários mostrados aqui consideram isso.',
    'clock-slow':
      'O relógio deste dispositivo está {minutes} min atrasado. Os horários mostrados aqui consideram isso.',
    'other-version':
      'Esta página carregou o player {own} e também {other}. Uma tag pertence ao que chegou primeiro: carregue só um.',
    'token-expiring': 'O token expira em breve. Renove‑o antes disso.',
    'ip-bound':
      'O token está vinculado a um endereço IPv4. Quem muda de endereço ou chega por IPv6 é recusado.',
    'organisation-wide':
      'O token abre todas as transmissões da organização a quem vê esta página. Vincule‑o a uma transmissão.',
    'no-expiry': 'O token nunca expira. Dê a ele uma expiração de minutos a horas.',
    'lifetime-over-24h':
      'O token é válido por mais de um dia. De cinco minutos a 24 horas é uma boa prática.',
    'no-restriction':
      'O token não está vinculado nem a um domínio nem a um endereço IP: uma cópia vale em qualquer lugar.',
    'unrecognised-claim': 'O claim {value} não é conhecido aqui. O que ele restringe não é mostrado.',
    'boolean-attribute-false':
      'O atributo {name}="{value}" ativa: um atributo booleano só está desativado se faltar. Remova‑o.',
    'property-lost':
      'A propriedade {name} não chegou: o que um servidor escreve em uma tag é texto. Defina‑a como propriedade; no React, com o componente de “secure-h5live-player/react”.',
  },
  ownerError: {
    1001: 'O player não recebeu um endereço RTMP. Defina “rtmp-url”, ou omita todos os endereços.',
    1002: 'O player não recebeu um servidor. Defina “websocket-url”, ou omita todos os endereços.',
    1003: 'Um script chamou play() antes do fim da configuração, sem efeito. Aguarde “Ready”.',
    1004: 'Um script chamou pause() quando nada era reproduzido, sem efeito. Não há nada a corrigir.',
    1005: 'O navegador não inicia nada sozinho aqui. Defina “muted”, ou deixe o espectador iniciar.',
    1006: 'Os limites de buffer em “config” estão incompletos e não são usados. Dê os cinco, ou nenhum.',
    1007: 'O dispositivo interveio: chamada, bloqueio ou outra aba. Retome quando a página estiver visível.',
    1008: 'Um iPhone ou iPad não pôde continuar, nem do começo. Verifique o codificador.',
    1009: 'A página carregou em segundo plano, onde nada é iniciado. Inicie quando estiver visível.',
    1010: 'Uma troca citou uma entrada que não existe e não foi feita. Conte “entries” a partir de 0.',
    2001: 'O servidor não tem transmissão com esse nome. Inicie o codificador, ou corrija “stream-name”.',
    2002: 'A imagem parou de chegar. Verifique o codificador e o link dele, depois a rede do espectador.',
    2003: 'A transmissão está anunciada, mas quase nada chega. Verifique o que o codificador envia.',
    2004: 'O codificador parou. Se não: o player 5 diz o mesmo quando um token é recusado; verifique o token.',
    2011: 'Metadados estão mal numerados. A imagem continua; corrija quem envia os metadados.',
    2012: 'Metadados não podem ser lidos. A imagem continua; envie JSON completo.',
    2013: 'Metadados chegaram sem o começo. A imagem continua; corrija quem envia os metadados.',
    2014: 'Metadados começaram no meio de outros. A imagem continua; envie um após o outro.',
    3001: 'O navegador parou de carregar, p. ex. porque um script mexe no vídeo. Não mexa no vídeo.',
    3002: 'Partes da transmissão não chegaram. Verifique a rede entre espectador e servidor.',
    3003: 'O navegador não conseguiu decodificar, nem do começo. Verifique as opções do codificador.',
    3004: 'O navegador não tem decodificador para este codec. Faça o codificador enviar H.264 e AAC.',
    3005: 'Um iPhone ou iPad não conseguiu decodificar a imagem por HLS. Verifique o codificador.',
    3100: 'O navegador fechou sua fonte de mídia, em geral por dados danificados. Verifique o codificador.',
    3101: 'O buffer HLS deu erro. Reduza a taxa de bits ou o intervalo de keyframes no codificador.',
    3102: 'O buffer HLS passou do limite. Procure saltos nos carimbos de tempo do codificador.',
    3200: 'O navegador não dá um motivo. Tente outro; se não ajudar, verifique o codificador.',
    4001: 'O servidor não respondeu a tempo. Verifique “websocket-url” e firewalls contra WebSockets.',
    4002: 'O navegador não abriu conexão. Verifique “websocket-url” e a CSP (“connect-src”).',
    4003: 'O player desistiu de conectar. Verifique a rede e o servidor, e também o token.',
    4004: 'Os valores de “reconnect” em “config” não são usados. Corrija‑os, ou omita‑os.',
    4005: 'O codificador parou de enviar a transmissão. Inicie‑o de novo.',
    4006: 'Uma troca demorou demais e não foi feita. Verifique se a nova transmissão está ao vivo.',
    4101: 'O servidor fechou a conexão, p. ex. para reiniciar. Se persistir, pergunte ao operador dele.',
    4102: 'O servidor viu o protocolo WebSocket violado. Procure proxies e verifique “websocket-url”.',
    4103: 'O servidor não aceita dados assim. Verifique se “websocket-url” leva ao H5Live.',
    4104: 'O servidor fechou com um código que ainda não significa nada. Pergunte ao operador dele.',
    4105: 'O servidor fechou sem dar um código. Procure proxies que encerram conexões longas.',
    4106: 'Servidor inacessível, ou recusa por status HTTP. Verifique “websocket-url”, token e rede.',
    4107: 'Os dados foram alterados no caminho. Procure proxies que mudam o conteúdo.',
    4108: 'O servidor fechou por uma regra que não cita. Verifique o token, ou pergunte ao operador dele.',
    4109: 'Uma mensagem era grande demais. Verifique se “websocket-url” leva ao H5Live.',
    4110: 'Falta ao servidor uma extensão de WebSocket. Procure proxies que removem cabeçalhos.',
    4111: 'O servidor teve um erro próprio. Se persistir, pergunte ao operador dele.',
    4115: 'Não houve conexão criptografada. Verifique o certificado e o host em “websocket-url”.',
    4400: 'O servidor não entendeu a requisição. Verifique “stream-name”, “rtmp-url” e “config”.',
    4403: 'O servidor não admite ninguém com este token, ou sem token. Crie um para esta transmissão e página.',
    4500: 'O servidor falhou ao aceitar a conexão. Se persistir, pergunte ao operador dele.',
    4503: 'O servidor não aceita ninguém no momento. Se persistir, pergunte ao operador dele.',
    4900: 'O serviço que verifica tokens falhou. Pergunte ao operador do servidor.',
    4901: 'O token está danificado, ou é de outra transmissão, domínio ou endereço. Crie um para esta página.',
    4903: 'O token é velho demais, ou falta um valor. Crie‑o pouco antes da reprodução; passe‑o inteiro.',
    4904: 'O servidor não acha serviço que verifique tokens. Verifique “websocket-url”, ou pergunte ao operador.',
    5001: 'A configuração falhou; a mensagem diz onde. Verifique “config” e seus handlers.',
    5002: 'O navegador é antigo demais para o player. Recomende um atual aos espectadores.',
    5003: 'Falta ao navegador o modo que “config” exige. Deixe o player escolher.',
    5004: 'A fonte não pode ser usada. Verifique “stream-name”, “group-id”, “entries” e “config”.',
    5005: 'Os dados RTMP têm lacunas. Defina “stream-name” e, com servidor próprio, “rtmp-url”.',
    5006: 'Destes servidores nada é reproduzido sem token. Defina “token” ou “token-endpoint”.',
    5007: 'Falta o endereço WebSocket. Defina “websocket-url”, ou omita todos os endereços.',
    5008: 'Falta o endereço HLS para iPhones. Defina “hls-url”, ou omita todos os endereços.',
    5009: 'Os metadados estão ativados, mas nenhum servidor os traz. Defina “websocket-url”.',
    5010: 'O player não achou lugar na página. Procure scripts que mudam o conteúdo do elemento.',
    5101: 'A nanoStream Cloud não mostra nada ao vivo para este id. Inicie o codificador, ou verifique “group-id”.',
    5102: 'Não foi dado um identificador para procurar. Defina “group-id”.',
    5103: 'A nanoStream Cloud não deu transmissão. Verifique “group-id”, token e rede; leia a mensagem.',
    5201: 'Falta “metrics” em “config”. Dê um objeto, ou não use métricas.',
    5202: '“metrics” em “config” tem o tipo errado. Dê um objeto.',
    5203: '“metrics” em “config” está vazio. Preencha‑o, ou omita‑o.',
    5204: 'Um campo personalizado em “metrics” não tem número. Use de “customField1” a “customField10”.',
    5205: 'Um campo personalizado em “metrics” está mal numerado. Use de “customField1” a “customField10”.',
    5206: 'Um campo personalizado em “metrics” tem número acima de 10 ou abaixo de 1. Use um de 1 a 10.',
    5207: '“metrics” em “config” contém algo que não pertence ali. Remova‑o.',
    5208: '“metrics” em “config” não indica a conta. Defina “accountId” e “accountKey”.',
    'stream-name-missing': 'Nenhuma transmissão é indicada. Defina “stream-name”.',
    'stream-name-invalid':
      '“stream-name” contém espaços ou caracteres de controle, ou é longo demais. Copie‑o de novo.',
    'group-id-invalid': '“group-id” não é o identificador de um grupo. Copie‑o de novo da nanoStream Cloud.',
    'entries-invalid':
      '“entries” não é uma lista de transmissões. Dê um array em que cada entrada indica uma.',
    'config-invalid': '“config” não pode ser usado. Dê um objeto como a nanoStream documenta para setup().',
    'server-address-invalid':
      'O endereço de um servidor está errado. A mensagem diz qual atributo é e como deve começar.',
    'player-address-invalid': '“player-src” não é um endereço http: ou https:. Corrija‑o, ou omita‑o.',
    'player-address-not-allowed':
      '“player-src” não é permitido: outra origem. Use “integrity” ou allowPlayerScript(); veja a mensagem.',
    'player-unavailable': 'O script do player não carregou. Verifique “player-src” e a CSP (“script-src”).',
    'player-failed': 'O player recusou sua configuração; a mensagem diz por quê. Verifique “config”.',
    'token-endpoint-invalid': '“token-endpoint” não é um endereço http: ou https:. Corrija‑o.',
    'token-endpoint-unreachable':
      'O endpoint de tokens falhou ou não respondeu. Verifique se ele funciona, e seu CORS.',
    'token-endpoint-refused':
      'O endpoint de tokens recusou. Peça login ao espectador, ou veja o log do seu backend.',
    'token-endpoint-answer': 'A resposta do endpoint de tokens não contém nenhum. Corrija seu backend.',
    'token-provider-failed':
      '“tokenProvider” lançou um erro ou não deu token. Corrija a função da sua página.',
    'token-not-better': 'A renovação não trouxe um token melhor. Faça o backend criar um novo, sem cache.',
    'captions-invalid': '“captions” aceita pares como “en-de en-en”, “captions-server” um host. Corrija.',
    'captions-need-jwt':
      'Legendas precisam de um JWT, e este token não é um. Crie um token V3 para esta transmissão.',
    'captions-unavailable':
      'O script de legendas não carregou. Verifique “captions-src” e a CSP (“script-src”).',
    'captions-refused': 'As legendas foram recusadas. Verifique se existem neste idioma, o token e a CSP.',
    'component-unavailable':
      'Um arquivo do player não carregou. Envie todos de uma versão; recarregue após o deploy.',
    'component-outdated': 'Um arquivo do player é de outra versão. Envie todos de uma versão e recarregue.',
    'metrics-invalid':
      'Nenhuma métrica é enviada. Defina “metrics-account-id”, “metricsAccountKey” e só campos conhecidos.',
    'connection-stalled': 'O servidor não envia mais nada, embora conectado. Verifique a rede e o ingest.',
    'retries-used-up': 'Nenhuma tentativa de reconexão deu certo. Verifique a rede e o servidor.',
  },
  notGenuine:
    'Pelo que diz, o token abre esta transmissão aqui: talvez tenha sido alterado, assinado com outra chave ou revogado. Execute "npx secure-h5live-player token verify".',
  ownerErrorOther:
    'O código {code} não está documentado. Tente um “player-src” mais recente, ou pergunte à nanoStream.',
  connectsTo: 'O player se conecta a {server}.',
  pageHost: 'Um token vinculado a um domínio, ou uma regra Referer da stream, precisa citar {page}.',
};
