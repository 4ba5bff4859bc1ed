// What the dashboard of the local cloud takes of the texts. It is no part of the package that is published.
export { dashboard } from './locales/en/dashboard.js';
export {
  dateLocale,
  fill,
  fillIsolated,
  languages,
  textsFor,
  textsLoading,
  type Localized,
} from './locales/index.js';
