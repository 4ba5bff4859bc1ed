import type { Texts } from '../texts.js';

/** Spanish: the captions. */
export const captions: Texts['captions'] = {
  name: 'Subtítulos',
  show: 'Mostrar subtítulos',
  hide: 'Ocultar subtítulos',
  off: 'Desactivados',
  look: 'Aspecto de los subtítulos …',
  back: 'Volver',
  choice: { size: 'Tamaño', contrast: 'Contraste', background: 'Fondo', place: 'Posición' },
  size: { small: 'Pequeño', medium: 'Mediano', large: 'Grande' },
  contrast: { normal: 'Blanco', high: 'Amarillo sobre negro' },
  background: { translucent: 'Translúcido', solid: 'Opaco', none: 'Sin fondo' },
  place: { bottom: 'Abajo', top: 'Arriba' },
  waiting: 'Los subtítulos ({language}) empezarán en un momento.',
  unable: 'No hay subtítulos para esta transmisión.',
  unavailable: 'No hay subtítulos en este momento.',
};
