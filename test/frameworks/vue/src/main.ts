import { createApp } from 'vue';
import LivePlayer from './LivePlayer.vue';

createApp(LivePlayer).mount('#app');
