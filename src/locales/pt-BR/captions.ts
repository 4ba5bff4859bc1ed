import type { Texts } from '../texts.js';

/** Portuguese as in Brazil: the captions. */
export const captions: Texts['captions'] = {
  name: 'Legendas',
  show: 'Mostrar legendas',
  hide: 'Ocultar legendas',
  off: 'Desativadas',
  look: 'Aparência das legendas …',
  back: 'Voltar',
  choice: { size: 'Tamanho', contrast: 'Contraste', background: 'Fundo', place: 'Posição' },
  size: { small: 'Pequeno', medium: 'Médio', large: 'Grande' },
  contrast: { normal: 'Branco', high: 'Amarelo sobre preto' },
  background: { translucent: 'Translúcido', solid: 'Opaco', none: 'Nenhum' },
  place: { bottom: 'Embaixo', top: 'Em cima' },
  waiting: 'As legendas ({language}) começam em instantes.',
  unable: 'Não há legendas para esta transmissão.',
  unavailable: 'Não há legendas no momento.',
};
