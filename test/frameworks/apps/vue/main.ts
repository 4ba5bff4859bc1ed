import { createApp, h, shallowRef } from 'vue';
import { NOTHING, type Given } from '../shared/page';
import App from './App.vue';

const keptAlive = location.search === '?keep-alive';
const given = shallowRef(NOTHING);
globalThis.show = (next: Given) => void (given.value = next);
createApp({ render: () => h(App, { given: given.value, keptAlive }) }).mount('#app');
