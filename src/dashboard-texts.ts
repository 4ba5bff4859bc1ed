// What the dashboard and the playback page of the local cloud take of the texts. It is no part of the package that is published.
export { dashboard } from './locales/en/dashboard.js';
export { statistics } from './locales/en/statistics.js';
export {
  dateLocale,
  fill,
  fillIsolated,
  languages,
  textsFor,
  textsLoading,
  type Localized,
  type Reader,
} from './locales/index.js';
