import type { Texts } from '../texts.js';

/** Portuguese as in Brazil: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: 'Conectando …',
  tryAgain: 'Tentar de novo',
  start: 'Iniciar a reprodução',
  missing: 'Não foi possível carregar uma parte desta página.',
  failed: {
    'component-unavailable': 'Não foi possível carregar o player.',
    'component-outdated': 'O player foi atualizado nesse meio-tempo. Recarregue a página.',
  },
};

/** Portuguese as in Brazil: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: 'Reconectando, tentativa {attempt} …',
  suspended: 'Pausado pelo navegador. Continua quando esta página estiver visível.',
  scheduled: 'A reprodução começará automaticamente em {from}.',
  stopWaiting: 'Não esperar',
  stopTrying: 'Parar de tentar',
  failure: {
    'token-refused': 'O servidor recusou este token. Peça outro a quem enviou este link.',
    'token-expired-or-missing': 'O token expirou ou está faltando. Peça um novo a quem enviou este link.',
    'security-service': 'O servidor não consegue verificar tokens no momento. Tente novamente mais tarde.',
    'stream-not-found': 'O servidor não conhece esta transmissão.',
    'stream-not-live': 'A transmissão não está ao vivo no momento.',
    'stream-ended': 'A transmissão terminou.',
    'needs-gesture': 'Pressione Reproduzir para iniciar a transmissão.',
    suspended: 'A reprodução foi interrompida: pelo dispositivo ou porque a página não estava visível.',
    browser: 'Este navegador não consegue reproduzir a transmissão. Tente outro ou uma versão mais recente.',
    media: 'Este navegador não conseguiu reproduzir a transmissão.',
    network: 'A conexão com a transmissão foi perdida.',
    'service-unavailable': 'O servidor de streaming não está disponível no momento.',
    'set-up': 'Não foi possível configurar o player.',
    unknown: 'Não foi possível reproduzir a transmissão.',
  },
  ownFailure: {
    'stream-name-missing': 'Nenhuma transmissão é indicada aqui.',
    'stream-name-invalid': 'Isto não é o nome de uma transmissão.',
    'group-id-invalid': 'Isto não é o identificador de um grupo de transmissões.',
    'entries-invalid': 'A lista de transmissões não pode ser usada.',
    'config-invalid': 'As configurações do player não podem ser usadas.',
    'server-address-invalid': 'O endereço do servidor de streaming não pode ser usado.',
    'player-address-invalid': 'Não foi possível carregar o player.',
    'player-address-not-allowed': 'Não foi possível carregar o player.',
    'player-unavailable': 'Não foi possível carregar o player.',
    'player-failed': 'Não foi possível configurar o player.',
    'token-endpoint-invalid': 'O endereço de onde vêm os tokens não pode ser usado.',
    'token-endpoint-unreachable':
      'Não foi possível obter um token para esta transmissão. Verifique sua conexão.',
    'token-endpoint-refused':
      'Você não recebeu um token para esta transmissão. Talvez seja necessário fazer login.',
    'token-endpoint-answer': 'Nenhum token foi emitido para esta transmissão. Tente novamente mais tarde.',
    'token-provider-failed': 'Esta página não conseguiu obter um token para a transmissão.',
    'token-not-better': 'Não foi possível renovar o token. Recarregue a página.',
    'connection-stalled': 'A transmissão está parada.',
    'retries-used-up':
      'Não foi possível recuperar a transmissão. Verifique sua conexão e recarregue a página.',
  },
  cause: {
    'token-missing': 'Esta transmissão não pode ser reproduzida sem token. Peça um a quem enviou este link.',
    'token-unreadable': 'O token não pode ser lido. Peça um completo a quem enviou este link.',
  },
  otherTokens: {
    other: 'Isto se refere à transmissão em reprodução. As outras disponíveis têm seus próprios tokens.',
    refused:
      'Isto se refere à transmissão em reprodução. Entre as outras disponíveis há algumas que não podem ser iniciadas com o token que têm.',
  },
  code: 'Código {code}',
};

/** Portuguese as in Brazil: the controls. */
export const controls: Texts['controls'] = {
  group: 'Controles de reprodução',
  play: 'Reproduzir',
  startPlayback: 'Iniciar a reprodução',
  pause: 'Pausar',
  mute: 'Desativar som',
  unmute: 'Ativar som',
  volume: 'Volume',
  muted: 'Sem som',
  enterFullscreen: 'Tela cheia',
  leaveFullscreen: 'Sair da tela cheia',
  enterPictureInPicture: 'Picture-in-picture',
  leavePictureInPicture: 'Sair do picture-in-picture',
  live: 'Ao vivo',
  goLive: 'Voltar ao vivo',
  behind: '{distance} de atraso',
  settings: 'Configurações',
  latency: 'Latência',
  latencyModes: { classic: 'Clássica', balancedadaptive: 'Equilibrada', fastadaptive: 'Rápida' },
  quality: 'Qualidade',
  automatic: 'Automática',
  statistics: 'Mostrar estatísticas',
  shortcut: '{action} ({key})',
};

/** Portuguese as in Brazil: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'Estatísticas de reprodução',
  phase: {
    idle: 'Não iniciada',
    loading: 'Conectando',
    playing: 'Reproduzindo',
    buffering: 'Carregando',
    paused: 'Pausada',
    scheduled: 'Agendada',
    reconnecting: 'Reconectando',
    blocked: 'Aguardando um clique',
    suspended: 'Suspensa',
    failed: 'Falhou',
  },
  version: 'Versão {version}',
  latency: 'Latência (atual)',
  framerate: 'Quadros/s (média)',
  framerateValue: '{value} fps',
  buffer: 'Buffer (média)',
  bitrate: 'Taxa de bits (média)',
  transport: 'Transporte',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: 'Latência, últimos {duration}',
  range: 'mín. {min} · média {avg} · máx. {max}',
};

/** Portuguese as in Brazil: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: 'Nenhum token de reprodução',
    malformed: 'O token não pode ser lido',
    'not-yet-valid': 'O token ainda não é válido',
    valid: 'Esta transmissão é protegida',
    expiring: 'O token expira em breve',
    unlimited: 'Esta transmissão é protegida',
    expired: 'O token expirou',
  },
  detail: {
    none: 'Se esta transmissão for protegida, não pode ser reproduzida sem token.',
    malformed: '{issue}',
    'not-yet-valid': 'O token de reprodução ainda não é válido. Será válido a partir de {from} ({distance}).',
    valid: 'O token de reprodução é válido até {until} (expira {distance}).',
    expiring: 'O token de reprodução é válido até {until} (expira {distance}).',
    unlimited: 'O token de reprodução não expira.',
    expired:
      'O token de reprodução era válido até {until} ({distance}). Ele não pode mais iniciar a transmissão.',
  },
  meaning: {
    goesOn: 'Quem assistir nesse momento continua até a conexão cair.',
    ends: 'A reprodução termina nesse momento.',
  },
  supply: {
    awaited: 'O token é obtido ao iniciar',
    awaitedDetail: 'Um token novo é obtido quando a reprodução começa, e outro antes que ele expire.',
    renews: 'Um novo é obtido antes disso, e a reprodução continua.',
  },
  playing: {
    goesOn:
      'O token de reprodução era válido até {until} ({distance}). A reprodução continua até a conexão cair.',
    againstClock:
      'A transmissão está em reprodução. O que o token diz sobre seu tempo não combina com a hora conhecida aqui.',
  },
  refused: 'O servidor recusou este token',
  summary: 'Detalhes do token',
};

/** Portuguese as in Brazil: what a token says. */
export const details: Texts['details'] = {
  kind: 'Tipo',
  kinds: { jwt: 'JWT (V3)', sts: 'Token passthrough (V2)' },
  validFrom: 'Válido a partir de',
  validUntil: 'Válido até',
  never: 'não expira',
  issuedAt: 'Emitido em',
  issuer: 'Emissor',
  token: 'Token',
  masked: 'oculto ({count} caracteres)',
  copy: 'Copiar token',
  copied: 'Copiado',
  copyFailed: 'O navegador não permite copiar aqui.',
  findings: 'Para o responsável por esta página',
  noFindings: 'Não foi encontrado nada a corrigir.',
  unfit: 'O token não serve aqui',
  open: { heading: 'Não precisa de token', detail: 'Esta transmissão é reproduzida sem token.' },
  restriction: {
    stream: 'Transmissões',
    'stream-group': 'Grupo de transmissões',
    organisation: 'Organização',
    domain: 'Domínio',
    ip: 'Endereço IP',
    tag: 'Etiqueta',
    user: 'Usuário',
    revocable: 'Revogável',
    'force-disconnect': 'Ao expirar',
    unrecognised: 'Outro claim',
  },
  reason: {
    'stream-listed': 'abre esta transmissão',
    'stream-not-listed': 'não abre esta transmissão',
    'stream-not-named': 'nenhuma transmissão é indicada aqui',
    'scope-not-told': 'o token não diz qual',
    'group-equal': 'abre este grupo',
    'group-differs': 'não abre este grupo',
    'group-members-unknown': 'só o servidor sabe quais transmissões fazem parte dele',
    'opens-everything': 'abre todas as transmissões da organização',
    'domain-equal': 'esta página',
    'domain-differs': 'não é esta página',
    'domain-of-embedder': 'a página em volta desta, não esta página',
    'domain-above': 'acima do domínio desta página; o servidor decide',
    'domain-not-told': 'vinculado a um domínio que o token não indica',
    'page-unknown': 'o domínio desta página não é conhecido',
    'referrer-withheld': 'esta página, mas ela oculta seu endereço dos servidores',
    'ip-not-checkable': 'um endereço IPv4; só o servidor pode verificá‑lo',
    'only-a-note': 'uma nota, não uma restrição',
    'may-be-revoked': 'pode ser revogado a qualquer momento, o que encerra a reprodução',
    'ends-playback': 'a reprodução é encerrada',
    'not-understood': 'não é compreendido aqui',
  },
};

/** Portuguese as in Brazil: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: 'Copiar diagnóstico',
  copied: 'Copiado. Não contém nenhum token.',
  failed: 'O navegador não permite copiar aqui.',
};

/** Portuguese as in Brazil: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'Se esta transmissão for protegida, não pode ser reproduzida sem token.',
    'token-expired': 'O token expirou. Peça um novo a quem enviou este link.',
    'token-not-yet-valid': 'O token ainda não é válido.',
    'token-never-valid': 'O token não é válido em momento algum. Peça outro a quem enviou este link.',
    'stream-mismatch': 'O token é para outra transmissão. Peça outro a quem enviou este link.',
    'group-mismatch': 'O token é para outro grupo de transmissões. Peça outro a quem enviou este link.',
    'domain-mismatch': 'O token é para outro site. Avise quem administra esta página.',
    'domain-in-frame':
      'O token é para o site em volta deste player, não para o próprio player. Avise quem administra esta página.',
    'domain-subdomain': 'O token é para um domínio acima deste. Ele pode ser recusado.',
    'referrer-withheld': 'Esta página oculta seu endereço do servidor, que por isso pode recusar o token.',
    'expiry-missing': 'O token está incompleto.',
    'expiry-not-signed': 'O token talvez não seja aceito.',
    'expiry-in-milliseconds': 'O token indica uma data de expiração que ninguém pode ter pretendido.',
    'clock-fast': 'O relógio deste dispositivo está {minutes} min adiantado.',
    'clock-slow': 'O relógio deste dispositivo está {minutes} min atrasado.',
    'other-version': 'Esta página carregou seu player em mais de uma versão.',
    'token-expiring': 'O token expira em breve.',
    'ip-bound': 'O token só vale a partir de um endereço IP, o que não pode ser verificado aqui.',
    'organisation-wide': 'O token abre todas as transmissões da organização.',
    'no-expiry': 'O token não expira.',
    'lifetime-over-24h': 'O token é válido por muito tempo.',
    'no-restriction': 'O token pode ser usado de qualquer lugar.',
    'unrecognised-claim': 'O token diz algo que não é compreendido aqui.',
    'boolean-attribute-false': 'Uma configuração desta página faz o contrário do que diz.',
    'property-lost': 'Uma configuração desta página não chegou.',
  },
  issue: {
    'too-long': 'O texto dado como token é muito mais longo que qualquer token.',
    'no-token-shape': 'O texto dado como token não parece um. Copie novamente o token inteiro.',
    'object-as-text':
      'No lugar do token foi escrito um objeto como texto. Defina‑o como propriedade, ou escreva‑o como JSON na tag.',
    undecodable: 'O token está danificado ou incompleto. Copie novamente o token inteiro.',
    truncated: 'Falta o fim do token. Copie novamente o token inteiro.',
    encrypted:
      'Este token é criptografado. Um token de reprodução é apenas assinado: crie um para a reprodução.',
    'ingest-token':
      'Este token é para enviar uma transmissão, não para reproduzi‑la. Crie um token para a reprodução.',
    'other-issuer': 'Este token foi emitido por outro serviço. Use um token de reprodução da nanoStream.',
    'other-audience': 'Este token foi feito para outro fim. Crie um token para a reprodução.',
    snippet: 'Este texto é mais do que um token. Retire dele apenas o token.',
    'sts-incomplete': 'Faltam os valores que acompanham o token. Copie também expires, options e tag.',
    'api-error': 'O serviço de tokens não criou um token, mas informou um erro. Veja a mensagem dele.',
    'exp-unusable': 'O token indica seu fim de um modo que nenhum servidor entende. Crie um novo.',
    'nbf-unusable': 'O token indica seu início de um modo que nenhum servidor entende. Crie um novo.',
    'expires-unusable':
      'A expiração que acompanha o token não é um número de segundos. Copie novamente todos os valores.',
    'options-unusable':
      'As opções que acompanham o token não são um número. Copie novamente todos os valores.',
  },
};

/** Portuguese as in Brazil: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: 'Válido de {from} até {until}; {share} desse tempo já passou.',
  renewal: 'Em {renewal}, um novo token é obtido.',
};
