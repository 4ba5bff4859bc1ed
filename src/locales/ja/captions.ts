import type { Texts } from '../texts.js';

/** Japanese: the captions. */
export const captions: Texts['captions'] = {
  name: '字幕',
  show: '字幕を表示',
  hide: '字幕を非表示',
  off: 'オフ',
  look: '字幕の表示設定…',
  back: '戻る',
  choice: { size: '文字サイズ', contrast: '文字色', background: '背景', place: '位置' },
  size: { small: '小', medium: '中', large: '大' },
  contrast: { normal: '白', high: '黒地に黄色' },
  background: { translucent: '半透明', solid: '不透明', none: 'なし' },
  place: { bottom: '下', top: '上' },
  waiting: 'まもなく字幕（{language}）が始まります。',
  unable: 'このストリームに字幕はありません。',
  unavailable: '現在、字幕はありません。',
};
