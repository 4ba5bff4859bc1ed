import type { Texts } from '../texts.js';

/** Portuguese as in Brazil: the dashboard. */
export const dashboard: Texts['dashboard'] = {
  product: 'Reprodução segura',
  home: 'Início',
  streams: 'Transmissões',
  createStream: 'Criar transmissão',
  tokenPage: 'Token de reprodução',
  decode: 'Decodificar token',
  errors: 'Erros sob demanda',
  navigation: 'Páginas',
  language: 'Idioma',
  signOut: 'Sair',
  skip: 'Ir para o conteúdo',

  signInTitle: 'Entrar',
  signInIntro: 'Este é o painel da nuvem local. Sua chave de API foi mostrada quando ela foi iniciada.',
  apiKey: 'Chave de API',
  apiKeyHelp: 'Ela é enviada uma vez, para esta máquina, e não é guardada na página.',
  signIn: 'Entrar',
  signingIn: 'Entrando …',
  signInRefused: 'Esta não é uma chave da nuvem local. Copie‑a do terminal em que ela foi iniciada.',

  homeTitle: 'Transmissões ao vivo protegidas, nesta máquina',
  homeIntro:
    'Crie uma transmissão e um token, abra a página de reprodução e assista com cerca de um segundo de latência. Tudo aqui se comporta como a nanoStream Cloud.',
  organisation: 'Organização',
  stepStream: 'Criar uma transmissão',
  stepStreamText: 'Ela recebe um nome. Depois, transmita: o clipe de teste, sua câmera ou sua tela.',
  stepToken: 'Criar um token',
  stepTokenText: 'O que ele abre, por quanto tempo e para quem. É mostrado uma única vez.',
  stepWatch: 'Assistir',
  stepWatchText:
    'A URL do Web Playout e o código de incorporação contêm o token. Sem token, nada é reproduzido.',
  liveNow: 'Ao vivo agora',
  nothingLive: 'Nada está ao vivo.',

  streamsTitle: 'Transmissões',
  search: 'Buscar por nome ou id',
  tagFilter: 'Etiqueta',
  anyTag: 'Todas as etiquetas',
  stateFilter: 'Estado',
  anyState: 'Todos os estados',
  state: 'Estado',
  streamId: 'Id da transmissão',
  streamName: 'Nome da transmissão',
  updatedAt: 'Alterada',
  tags: 'Etiquetas',
  created: 'Criada',
  live: 'Ao vivo',
  ended: 'Encerrada',
  found: 'Transmissões: {count} de {total}',
  nothingFound: 'Nenhuma transmissão corresponde. Encurte a busca, ou crie uma.',
  showMore: 'Mostrar mais',

  createTitle: 'Criar uma transmissão',
  createIntro: 'O nome da transmissão é escolhido para você, como faz a nanoStream Cloud.',
  addTag: 'Adicionar uma etiqueta',
  addTagHelp: 'Pressione Enter após cada etiqueta. Etiquetas ajudam a reencontrar uma transmissão.',
  removeTag: 'Remover a etiqueta {tag}',
  secured: 'Protegida: só é reproduzida com token',
  securedHelp: 'Sem isto, quem conhece o nome da transmissão pode assistir.',
  ingestSecured: 'Codificadores precisam de um token de ingest',
  ingestSecuredHelp: 'Sem isto, quem conhece o nome da transmissão pode enviar para ela por RTMP.',
  create: 'Criar transmissão',
  creating: 'Criando …',

  createdTitle: 'Sua nova transmissão',
  ingestTitle: 'Começar a transmitir',
  ingestText:
    'Envie com OBS, ffmpeg ou outro codificador para este endereço, com o nome da transmissão como chave, ou transmita daqui.',
  ingestTokenText:
    'Envie com OBS, ffmpeg ou outro codificador para este endereço, com uma chave da stream que contém um token de ingest, ou transmita daqui.',
  rtmpUrl: 'URL RTMP (no OBS: Servidor)',
  streamKey: 'Nome da transmissão (no OBS: Chave da Stream)',
  copy: 'Copiar',
  copied: 'Copiado.',
  copyFailed: 'Não foi possível copiar. Selecione o texto.',
  keyWarning:
    'Quem alcança este endereço e conhece o nome da transmissão pode transmitir, e todo espectador conhece o nome. RTMP não é criptografado: use‑o em redes de confiança.',
  ingestKey: 'Chave da stream com token de ingest (no OBS: Chave da Stream)',
  createIngestToken: 'Criar token de ingest',
  anotherIngestToken: 'Criar outro token de ingest',
  ingestTokenMade:
    'O token é válido até {until} e só é mostrado agora: copie a chave da stream para o codificador.',
  ingestTokenWarning:
    'Quem tem a chave da stream pode enviar para esta transmissão até que expire o token nela, e esse token não pode ser revogado. RTMP não é criptografado: use‑o em redes de confiança.',
  encoderSettings: 'Configurações do codificador',
  encoderSetting: {
    keyFrames: { name: 'Intervalo de keyframes', value: '1 s, no máximo 2 s' },
    video: { name: 'Vídeo', value: 'H.264 (x264), Tune: zerolatency' },
    reordering: { name: 'B-frames', value: 'nenhum: opções do x264: bframes=0' },
    bitrate: { name: 'Taxa de bits', value: 'no máximo 10 Mbit/s' },
    audio: { name: 'Áudio', value: 'AAC, 48 kHz' },
  },
  encoderOnAir: 'Um codificador está no ar.',
  encoderTurnedAway: 'Outro codificador foi rejeitado: esta transmissão já está no ar.',
  keyFramesFar:
    'Seus keyframes têm {seconds} s de intervalo, e quem chega espera por um. No OBS, ajuste o intervalo de keyframes para 1 s (ffmpeg: -g com tantos quadros quantos há em um segundo).',
  reordersPictures:
    'Ele envia B-frames, e cada um chega atrasado. No OBS, escolha zerolatency como Tune, ou bframes=0 nas opções do x264 (ffmpeg: -tune zerolatency).',
  encoderRefused: {
    ended: 'O codificador foi desconectado: esta transmissão está encerrada.',
    'no-token':
      'O codificador foi recusado: não enviou um token de ingest. Crie um aqui e use a chave da stream mostrada então.',
    'token-invalid':
      'O codificador foi recusado: seu token de ingest está danificado ou assinado com outra chave. Copie‑o novamente ou crie outro.',
    'token-expired': 'O codificador foi recusado: seu token de ingest expirou. Crie outro.',
    'token-other-stream':
      'O codificador foi recusado: seu token de ingest é para outra transmissão. Crie um aqui.',
    'token-other-address':
      'O codificador foi recusado: seu token de ingest é para outro endereço que não o mostrado aqui. Crie outro.',
    'video-codec':
      'O codificador foi recusado: seu vídeo deve ser H.264 com 8 bits e 4:2:0 (ffmpeg: -pix_fmt yuv420p).',
    'audio-codec': 'O codificador foi recusado: seu áudio deve ser AAC de 8 a 48 kHz.',
    'no-picture': 'O codificador foi desconectado: enviou som sem imagem.',
    'key-frames':
      'O codificador foi desconectado: por 10 s não veio nenhum keyframe. Ajuste o intervalo de keyframes para 1 s.',
    'too-fast':
      'O codificador foi desconectado: enviava mais rápido do que a reprodução. Com ffmpeg, ponha -re antes do arquivo enviado.',
    'too-much': 'O codificador foi desconectado: sua taxa de bits passava de 10 Mbit/s.',
    broken: 'O codificador foi desconectado: o que ele enviava não podia ser lido. O log dele diz por quê.',
  },
  accessTitle: 'Acesso à reprodução',
  playouts: 'Reprodução',
  overview: 'Visão geral',
  createToken: 'Criar token de reprodução',
  anotherToken: 'Criar outro token',
  openStream: 'Esta transmissão é aberta: é reproduzida sem token.',
  playoutUrl: 'URL do Web Playout',
  playoutUrlBare: 'Sem token, este endereço mostra por que a transmissão não é reproduzida.',
  openPlayback: 'Abrir a página de reprodução',
  saveTags: 'Salvar etiquetas',
  saved: 'Salvo.',
  stop: 'Encerrar transmissão',
  stopAsk: 'Encerrar definitivamente? Quem estiver assistindo será desconectado.',
  stopYes: 'Encerrar',
  stopNo: 'Manter',
  isEnded: 'Esta transmissão está encerrada e não pode ser reiniciada.',
  openStreamPage: 'Ver a transmissão',

  startBroadcast: 'Começar a transmitir',
  sourceClip: 'Clipe de teste',
  sourceCamera: 'Câmera',
  sourceScreen: 'Tela',
  broadcastFrom: 'O que transmitir',
  broadcastText: 'Câmera e tela são codificadas neste navegador e enviadas somente para esta máquina.',
  starting: 'Iniciando …',
  onAir: 'No ar a partir desta página. Fechá‑la encerra o envio.',
  clipOnAir: 'O clipe de teste está no ar.',
  stopBroadcast: 'Parar de transmitir',
  preview: 'O que está sendo transmitido',
  noSound: 'Sem som: ele não pode ser codificado aqui.',
  noCamera: 'Nenhuma câmera foi encontrada.',
  cameraDenied:
    'O navegador não tem permissão para acessar a câmera ou a tela. Conceda a permissão nas configurações do navegador para este site e tente novamente.',
  cameraBusy: 'Outro programa está usando a câmera.',
  cannotEncode: 'Este navegador não consegue codificar vídeo para transmissões ao vivo.',
  broadcastFailed: 'O envio falhou. A nuvem local ainda está em execução?',

  tokenTitle: 'Token de reprodução',
  decodeTitle: 'Decodificar um token',

  withoutStream: 'Nenhuma transmissão',
  tokenInAddress:
    'O endereço desta página contém o token: quem tiver o endereço pode assistir enquanto o token for válido.',

  errorsPage: {
    intro:
      'Escolha o que deve falhar e veja o que é dito ao espectador e ao responsável pela página. Todos os erros acontecem nesta máquina.',
    choice: 'Erros',
    nothingChosen: 'Nada escolhido ainda',
    happened: 'O que aconteceu',
    after: '{code}, após cerca de {seconds} s',
    groups: {
      page: 'Esta página',
      tokens: 'Os tokens e seu endpoint',
      refused: 'Recusado pelo servidor',
      stream: 'A transmissão',
      media: 'Mídia e navegador',
      network: 'Rede e servidor',
    },
  },

  notFound: 'Esta página não existe.',
  noStream: 'Esta transmissão não existe.',
  backHome: 'Para a página inicial',
  loading: 'Carregando …',
  unreachable: 'A nuvem local não responde. Ela ainda está em execução?',
  refused: 'A nuvem local recusou isto.',
  tryAgain: 'Tentar de novo',
};
