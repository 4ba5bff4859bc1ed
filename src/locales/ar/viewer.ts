import type { Texts } from '../texts.js';

/** Arabic: over the picture, before anything plays. */
export const start: Texts['start'] = {
  connecting: 'جارٍ الاتصال …',
  tryAgain: 'إعادة المحاولة',
  start: 'بدء التشغيل',
  missing: 'تعذّر تحميل جزء من هذه الصفحة.',
  failed: {
    'component-unavailable': 'تعذّر تحميل المشغّل.',
    'component-outdated': 'تم تحديث المشغّل في هذه الأثناء. أعِد تحميل الصفحة.',
  },
};

/** Arabic: over the picture, later. */
export const messages: Texts['messages'] = {
  reconnecting: 'جارٍ إعادة الاتصال، المحاولة {attempt} …',
  suspended: 'أوقف المتصفّح التشغيل مؤقتًا. سيُستأنف عندما تصبح هذه الصفحة مرئية.',
  scheduled: 'سيبدأ التشغيل تلقائيًا في {from}.',
  stopWaiting: 'عدم الانتظار',
  stopTrying: 'إيقاف المحاولة',
  failure: {
    'token-refused': 'رفض الخادم هذا الرمز المميّز. اطلب رمزًا آخر ممّن أعطاك هذا الرابط.',
    'token-expired-or-missing':
      'انتهت صلاحية الرمز المميّز، أو لا يوجد رمز. اطلب رمزًا جديدًا ممّن أعطاك هذا الرابط.',
    'security-service': 'يتعذّر على الخادم التحقّق من الرموز المميّزة حاليًا. حاوِل مرة أخرى لاحقًا.',
    'stream-not-found': 'لا يعرف الخادم هذا البث.',
    'stream-not-live': 'هذا البث ليس مباشرًا حاليًا.',
    'stream-ended': 'انتهى البث.',
    'needs-gesture': 'اضغط على «تشغيل» لبدء البث.',
    suspended: 'انقطع التشغيل بسبب هذا الجهاز، أو لأن الصفحة لم تكن مرئية.',
    browser: 'لا يستطيع هذا المتصفّح تشغيل البث. جرّب متصفّحًا آخر أو إصدارًا أحدث.',
    media: 'لم يتمكّن هذا المتصفّح من تشغيل البث.',
    network: 'انقطع الاتصال بالبث.',
    'service-unavailable': 'خادم البث غير متاح حاليًا.',
    'set-up': 'تعذّر إعداد المشغّل.',
    unknown: 'تعذّر تشغيل البث.',
  },
  ownFailure: {
    'stream-name-missing': 'لم يُحدَّد أي بث هنا.',
    'stream-name-invalid': 'هذا ليس اسم بث.',
    'group-id-invalid': 'هذا ليس معرّف مجموعة بث.',
    'entries-invalid': 'قائمة عمليات البث غير صالحة للاستخدام.',
    'config-invalid': 'إعدادات المشغّل غير صالحة للاستخدام.',
    'server-address-invalid': 'عنوان خادم البث غير صالح للاستخدام.',
    'player-address-invalid': 'تعذّر تحميل المشغّل.',
    'player-address-not-allowed': 'تعذّر تحميل المشغّل.',
    'player-unavailable': 'تعذّر تحميل المشغّل.',
    'player-failed': 'تعذّر إعداد المشغّل.',
    'token-endpoint-invalid': 'العنوان الذي تأتي منه الرموز المميّزة غير صالح للاستخدام.',
    'token-endpoint-unreachable': 'تعذّر جلب رمز مميّز لهذا البث. تحقّق من اتصالك.',
    'token-endpoint-refused': 'لم يُمنح لك رمز مميّز لهذا البث. قد يلزمك تسجيل الدخول.',
    'token-endpoint-answer': 'لم يصدر أي رمز مميّز لهذا البث. حاوِل مرة أخرى لاحقًا.',
    'token-provider-failed': 'لم تتمكّن هذه الصفحة من الحصول على رمز مميّز للبث.',
    'token-not-better': 'تعذّر تجديد الرمز المميّز. أعِد تحميل الصفحة.',
    'connection-stalled': 'توقّف البث عن الحركة.',
    'retries-used-up': 'تعذّر الوصول إلى البث من جديد. تحقّق من اتصالك وأعِد تحميل الصفحة.',
  },
  cause: {
    'token-missing': 'لا يمكن تشغيل هذا البث بدون رمز مميّز. اطلب رمزًا ممّن أعطاك هذا الرابط.',
    'token-unreadable': 'تتعذّر قراءة الرمز المميّز. اطلب رمزًا كاملاً ممّن أعطاك هذا الرابط.',
  },
  otherTokens: {
    other: 'هذا يخصّ البث الذي يجري تشغيله. ولعمليات البث الأخرى المتاحة للاختيار رموز مميّزة خاصة بها.',
    refused:
      'هذا يخصّ البث الذي يجري تشغيله. ومن بين عمليات البث الأخرى المتاحة للاختيار ما لا يمكن بدؤه بالرمز المميّز الذي لديه.',
  },
  code: 'كود الخطأ {code}',
};

/** Arabic: the controls. */
export const controls: Texts['controls'] = {
  group: 'عناصر التحكّم في التشغيل',
  play: 'تشغيل',
  startPlayback: 'بدء التشغيل',
  pause: 'إيقاف مؤقت',
  mute: 'كتم الصوت',
  unmute: 'إلغاء كتم الصوت',
  volume: 'مستوى الصوت',
  muted: 'الصوت مكتوم',
  enterFullscreen: 'ملء الشاشة',
  leaveFullscreen: 'الخروج من وضع ملء الشاشة',
  enterPictureInPicture: 'نافذة ضمن النافذة',
  leavePictureInPicture: 'الخروج من وضع نافذة ضمن النافذة',
  live: 'مباشر',
  goLive: 'الانتقال إلى البث المباشر',
  behind: 'التأخّر عن البث المباشر: {distance}',
  settings: 'الإعدادات',
  latency: 'وقت الاستجابة',
  latencyModes: { classic: 'تقليدي', balancedadaptive: 'متوازن', fastadaptive: 'سريع' },
  quality: 'الجودة',
  automatic: 'تلقائي',
  statistics: 'عرض الإحصاءات',
  shortcut: '{action} ({key})',
};

/** Arabic: the measurements. */
export const statistics: Texts['statistics'] = {
  group: 'إحصاءات التشغيل',
  phase: {
    idle: 'لم يبدأ',
    loading: 'جارٍ الاتصال',
    playing: 'قيد التشغيل',
    buffering: 'جارٍ التخزين المؤقت',
    paused: 'متوقّف مؤقتًا',
    scheduled: 'مجدول',
    reconnecting: 'جارٍ إعادة الاتصال',
    blocked: 'في انتظار نقرة',
    suspended: 'معلّق',
    failed: 'فشل',
  },
  version: 'الإصدار {version}',
  latency: 'وقت الاستجابة (الآن)',
  framerate: 'عدد الإطارات (متوسط)',
  framerateValue: '{value} إطار/ث',
  buffer: 'المخزن المؤقت (متوسط)',
  bitrate: 'معدّل البت (متوسط)',
  transport: 'النقل',
  transports: { websocket: 'WebSocket', webtransport: 'Media over QUIC', hls: 'HLS' },
  unknown: '–',
  trail: 'وقت الاستجابة، آخر {duration}',
  range: 'أدنى {min} · متوسط {avg} · أقصى {max}',
};

/** Arabic: the validity panel. */
export const panel: Texts['panel'] = {
  heading: {
    none: 'لا يوجد رمز مميّز للتشغيل',
    malformed: 'تتعذّر قراءة الرمز المميّز',
    'not-yet-valid': 'الرمز المميّز غير صالح بعد',
    valid: 'هذا البث محمي',
    expiring: 'تنتهي صلاحية الرمز المميّز قريبًا',
    unlimited: 'هذا البث محمي',
    expired: 'انتهت صلاحية الرمز المميّز',
  },
  detail: {
    none: 'إذا كان هذا البث محميًا، فلا يمكن تشغيله بدون رمز مميّز.',
    malformed: '{issue}',
    'not-yet-valid': 'الرمز المميّز للتشغيل غير صالح بعد. ستبدأ صلاحيته في {from} ({distance}).',
    valid: 'الرمز المميّز للتشغيل صالح حتى {until} (تنتهي صلاحيته {distance}).',
    expiring: 'الرمز المميّز للتشغيل صالح حتى {until} (تنتهي صلاحيته {distance}).',
    unlimited: 'لا تنتهي صلاحية الرمز المميّز للتشغيل.',
    expired: 'كان الرمز المميّز للتشغيل صالحًا حتى {until} ({distance}). ولم يعد بإمكانه بدء البث.',
  },
  meaning: {
    goesOn: 'يمكن لمن يشاهد وقتها أن يتابع إلى أن ينقطع الاتصال.',
    ends: 'ينتهي التشغيل في تلك اللحظة.',
  },
  supply: {
    awaited: 'يُجلب الرمز المميّز عند البدء',
    awaitedDetail: 'يُجلب رمز مميّز جديد عند بدء التشغيل، ثم آخر قبل أن تنتهي صلاحيته.',
    renews: 'قبل ذلك يُجلب رمز جديد، ويستمر التشغيل.',
  },
  playing: {
    goesOn: 'كان الرمز المميّز للتشغيل صالحًا حتى {until} ({distance}). يستمر التشغيل إلى أن ينقطع الاتصال.',
    againstClock: 'البث قيد التشغيل. ما يذكره الرمز المميّز عن مدّته لا يوافق الوقت المعروف هنا.',
  },
  refused: 'رفض الخادم هذا الرمز المميّز',
  summary: 'تفاصيل الرمز المميّز',
};

/** Arabic: what a token says. */
export const details: Texts['details'] = {
  kind: 'النوع',
  kinds: { jwt: 'JWT (V3)', sts: 'رمز مميّز passthrough (V2)' },
  validFrom: 'صالح من',
  validUntil: 'صالح حتى',
  never: 'بلا انتهاء صلاحية',
  issuedAt: 'تاريخ الإصدار',
  issuer: 'جهة الإصدار',
  token: 'الرمز المميّز',
  masked: 'مخفي (عدد الأحرف: {count})',
  copy: 'نسخ الرمز المميّز',
  copied: 'تم النسخ',
  copyFailed: 'لا يسمح المتصفّح بالنسخ هنا.',
  findings: 'لمالك هذه الصفحة',
  noFindings: 'لم يُعثر على شيء يحتاج إلى إصلاح.',
  unfit: 'الرمز المميّز غير مناسب هنا',
  open: { heading: 'لا حاجة إلى رمز مميّز', detail: 'يعمل هذا البث بدون رمز مميّز.' },
  restriction: {
    stream: 'عمليات البث',
    'stream-group': 'مجموعة البث',
    organisation: 'المؤسسة',
    domain: 'النطاق',
    ip: 'عنوان IP',
    tag: 'الوسم',
    user: 'المستخدم',
    revocable: 'قابل للإبطال',
    'force-disconnect': 'عند انتهاء الصلاحية',
    unrecognised: 'مطالبة أخرى',
  },
  reason: {
    'stream-listed': 'يفتح هذا البث',
    'stream-not-listed': 'لا يفتح هذا البث',
    'stream-not-named': 'لم يُحدَّد أي بث هنا',
    'scope-not-told': 'لا يذكر الرمز المميّز أيّها',
    'group-equal': 'يفتح هذه المجموعة',
    'group-differs': 'لا يفتح هذه المجموعة',
    'group-members-unknown': 'الخادم وحده يعرف عمليات البث التي تنتمي إليها',
    'opens-everything': 'يفتح كل عمليات البث في المؤسسة',
    'domain-equal': 'هذه الصفحة',
    'domain-differs': 'ليس هذه الصفحة',
    'domain-of-embedder': 'الصفحة المحيطة بهذه الصفحة، لا هذه الصفحة',
    'domain-above': 'أعلى من نطاق هذه الصفحة؛ القرار للخادم',
    'domain-not-told': 'مرتبط بنطاق لا يذكره الرمز المميّز',
    'page-unknown': 'نطاق هذه الصفحة غير معروف',
    'referrer-withheld': 'هذه الصفحة، لكنها تخفي عنوانها عن الخوادم',
    'ip-not-checkable': 'عنوان IPv4؛ لا يمكن إلا للخادم التحقّق منه',
    'only-a-note': 'ملاحظة وليس قيدًا',
    'may-be-revoked': 'يمكن إبطاله في أي وقت، وعندها ينتهي التشغيل',
    'ends-playback': 'يُنهى التشغيل',
    'not-understood': 'غير مفهوم هنا',
  },
};

/** Arabic: the button that copies diagnostics. */
export const diagnostics: Texts['diagnostics'] = {
  copy: 'نسخ بيانات التشخيص',
  copied: 'تم النسخ. لا تحتوي على أي رمز مميّز.',
  failed: 'لا يسمح المتصفّح بالنسخ هنا.',
};

/** Arabic: findings, for who watches. */
export const findings: Texts['findings'] = {
  finding: {
    'token-missing': 'إذا كان هذا البث محميًا، فلا يمكن تشغيله بدون رمز مميّز.',
    'token-expired': 'انتهت صلاحية الرمز المميّز. اطلب رمزًا جديدًا ممّن أعطاك هذا الرابط.',
    'token-not-yet-valid': 'الرمز المميّز غير صالح بعد.',
    'token-never-valid': 'لا يمكن استخدام الرمز المميّز في أي وقت. اطلب رمزًا آخر ممّن أعطاك هذا الرابط.',
    'stream-mismatch': 'هذا الرمز المميّز مخصّص لبث آخر. اطلب رمزًا آخر ممّن أعطاك هذا الرابط.',
    'group-mismatch': 'هذا الرمز المميّز مخصّص لمجموعة بث أخرى. اطلب رمزًا آخر ممّن أعطاك هذا الرابط.',
    'domain-mismatch': 'هذا الرمز المميّز مخصّص لموقع ويب آخر. أبلغ المسؤول عن هذه الصفحة.',
    'domain-in-frame':
      'هذا الرمز المميّز مخصّص لموقع الويب المحيط بهذا المشغّل، لا للمشغّل نفسه. أبلغ المسؤول عن هذه الصفحة.',
    'domain-subdomain': 'هذا الرمز المميّز مخصّص لنطاق أعلى من هذا النطاق، وقد يُرفض.',
    'referrer-withheld': 'تخفي هذه الصفحة عنوانها عن الخادم، وقد يرفض الرمز المميّز لهذا السبب.',
    'expiry-missing': 'الرمز المميّز غير مكتمل.',
    'expiry-not-signed': 'قد لا يُقبل الرمز المميّز.',
    'expiry-in-milliseconds': 'يذكر الرمز المميّز تاريخ انتهاء لا يمكن أن يكون مقصودًا.',
    'clock-fast': 'ساعة هذا الجهاز متقدّمة، والفرق بالدقائق: {minutes}.',
    'clock-slow': 'ساعة هذا الجهاز متأخّرة، والفرق بالدقائق: {minutes}.',
    'other-version': 'حمّلت هذه الصفحة مشغّلها بأكثر من إصدار.',
    'token-expiring': 'تنتهي صلاحية الرمز المميّز قريبًا.',
    'ip-bound': 'لا يعمل الرمز المميّز إلا من عنوان IP واحد، ولا يمكن التحقّق من ذلك هنا.',
    'organisation-wide': 'يفتح الرمز المميّز كل عمليات البث في المؤسسة.',
    'no-expiry': 'لا تنتهي صلاحية الرمز المميّز.',
    'lifetime-over-24h': 'الرمز المميّز صالح لمدة طويلة.',
    'no-restriction': 'يمكن استخدام الرمز المميّز من أي مكان.',
    'unrecognised-claim': 'يذكر الرمز المميّز شيئًا غير مفهوم هنا.',
    'boolean-attribute-false': 'أحد إعدادات هذه الصفحة يفعل عكس ما يقوله.',
    'property-lost': 'أحد إعدادات هذه الصفحة لم يصل.',
  },
  issue: {
    'too-long': 'النص المُعطى كرمز مميّز أطول بكثير من أي رمز مميّز.',
    'no-token-shape': 'النص المُعطى كرمز مميّز لا يشبه رمزًا مميّزًا. انسخ الرمز المميّز كاملاً من جديد.',
    'object-as-text': 'كُتب كائن كنص في مكان الرمز المميّز. عيّنه كخاصية، أو اكتبه بصيغة JSON في الوسم.',
    undecodable: 'الرمز المميّز تالف أو غير مكتمل. انسخ الرمز المميّز كاملاً من جديد.',
    truncated: 'نهاية الرمز المميّز ناقصة. انسخ الرمز المميّز كاملاً من جديد.',
    encrypted: 'هذا الرمز المميّز مشفّر. الرمز المميّز للتشغيل موقّع فقط: أنشئ رمزًا للتشغيل.',
    'ingest-token': 'هذا الرمز المميّز لإرسال بث، لا لتشغيله. أنشئ رمزًا مميّزًا للتشغيل.',
    'other-issuer': 'أصدرت هذا الرمز المميّز خدمة أخرى. استخدم رمزًا مميّزًا للتشغيل من nanoStream.',
    'other-audience': 'هذا الرمز المميّز مخصّص لغرض آخر. أنشئ رمزًا مميّزًا للتشغيل.',
    snippet: 'هذا النص أكثر من رمز مميّز. خُذ منه الرمز المميّز فقط.',
    'sts-incomplete': 'القيم المرافقة للرمز المميّز ناقصة. انسخ أيضًا expires وoptions وtag.',
    'api-error': 'لم تُنشئ خدمة الرموز المميّزة رمزًا، بل أجابت بخطأ. اطّلع على رسالتها.',
    'exp-unusable': 'يذكر الرمز المميّز انتهاء صلاحيته بطريقة لا يفهمها أي خادم. أنشئ رمزًا جديدًا.',
    'nbf-unusable': 'يذكر الرمز المميّز بداية صلاحيته بطريقة لا يفهمها أي خادم. أنشئ رمزًا جديدًا.',
    'expires-unusable':
      'وقت انتهاء الصلاحية المرافق للرمز المميّز ليس عددًا من الثواني. انسخ كل القيم من جديد.',
    'options-unusable': 'قيمة options المرافقة للرمز المميّز ليست عددًا. انسخ كل القيم من جديد.',
  },
};

/** Arabic: the bar of a token's life, in words. */
export const life: Texts['life'] = {
  span: 'صالح من {from} حتى {until}، وقد انقضى {share} من هذه المدة.',
  renewal: 'سيُجلب رمز مميّز جديد في {renewal}.',
};
