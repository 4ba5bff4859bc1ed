import type { Texts } from '../texts.js';

/** Arabic: what diagnostics advise to do. */
export const explain: Texts['explain'] = {
  summary: 'بيانات التشخيص بتاريخ {made}: البث {stream}، العنصر {element}، المشغّل {player}، {phase}.',
  unknown: 'غير مذكور',
  heading: 'ما ينبغي فعله، الأهم أولاً:',
  nothing: 'لا شيء فيها يفسّر فشلاً. انسخ بيانات التشخيص من جديد أثناء حدوث الفشل.',
  failure: '{note} (الكود {code}، عدد المرات: {count}، آخرها في {at}.)',
  finding: '{note} (النتيجة {code}.)',
  cause: '{note} (النتيجة {code}. نتج عنها الكود {failures}، عدد المرات: {count}، آخرها في {at}.)',
  offline: 'كان المتصفّح غير متصل بالإنترنت: تحقّق من اتصال المشاهد قبل أي شيء آخر.',
  hidden:
    'لم تكن الصفحة مرئية، والمتصفّحات توقف المشغّلات مؤقتًا في هذه الحالة. اطلب من المشاهد عرض الصفحة والمحاولة مرة أخرى.',
  blocked:
    'حظرت Content-Security-Policy الخاصة بالصفحة {blocked} (عدد المرات: {count}). اسمح به في "{directive}".',
  blockedTypes:
    'حظرت Content-Security-Policy الخاصة بالصفحة سياسة (policy) أو منفذًا (sink) من Trusted Types ({directive}). اسمح بـ"lit-html" و"secure-h5live-player" في "trusted-types".',
  frame: 'المشغّل داخل إطار من {frame}. يرتبط الرمز المميّز بالصفحة التي في الإطار، لا بالصفحة المحيطة به.',
  expiredSince: 'انتهت صلاحية الرمز المميّز منذ ذلك الحين، في {at}. من يحاول مرة أخرى يحتاج إلى رمز جديد.',
  oldBuild:
    'يفتح المشغّل {player} الاتصالات بدون الرمز المميّز. استخدم مشغّل nanoStream بالإصدار 5.0.5 أو أحدث ("player-src").',
  update: 'تستخدم الصفحة الإصدار {element} من العنصر، وهو أقدم من {own}. حدّثه وحاوِل مرة أخرى.',
  guardian: 'تعثر خدمة Guardian من nanoStream على جلسات هذا الرمز المميّز بواسطة {id}.',
  issue: {
    'no-report': 'لا توجد فيه بيانات تشخيص. تبدأ بيانات التشخيص بـ"h5live-diagnostics: 1".',
    'newer-format':
      'بيانات التشخيص هذه من إصدار أحدث. استخدم \u2066npx secure-h5live-player@latest explain\u2069.',
  },
};
