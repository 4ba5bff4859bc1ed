import type { Texts } from '../texts.js';

/** Arabic: the captions. */
export const captions: Texts['captions'] = {
  name: 'الترجمة والشرح',
  show: 'إظهار الترجمة والشرح',
  hide: 'إخفاء الترجمة والشرح',
  off: 'إيقاف',
  look: 'مظهر الترجمة والشرح …',
  back: 'رجوع',
  choice: { size: 'الحجم', contrast: 'التباين', background: 'الخلفية', place: 'الموضع' },
  size: { small: 'صغير', medium: 'متوسط', large: 'كبير' },
  contrast: { normal: 'أبيض', high: 'أصفر على أسود' },
  background: { translucent: 'شبه شفافة', solid: 'معتمة', none: 'بلا خلفية' },
  place: { bottom: 'في الأسفل', top: 'في الأعلى' },
  waiting: 'ستبدأ الترجمة ({language}) بعد لحظات.',
  unable: 'لا تتوفّر ترجمة لهذا البث.',
  unavailable: 'لا تتوفّر ترجمة حاليًا.',
};
