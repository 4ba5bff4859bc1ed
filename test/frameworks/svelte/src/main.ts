import { mount } from 'svelte';
import LivePlayer from './LivePlayer.svelte';

mount(LivePlayer, { target: document.getElementById('app')! });
