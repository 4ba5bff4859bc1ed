import { mount } from 'svelte';
import LivePlayer from './LivePlayer.svelte';
import { page } from './page.svelte';
import type { Given } from '../shared/page';

globalThis.show = (given: Given) => void (page.given = given);
mount(LivePlayer, { target: document.getElementById('app')! });
