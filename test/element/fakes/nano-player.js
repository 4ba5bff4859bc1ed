// A NanoPlayer that does what a test tells it. It shares only the documented surface with the real one; what a player
// really does is held by the contract suite, not by this.
(() => {
  const record = (globalThis.fakePlayers ??= {
    instances: [],
    loads: 0,
    setupResult: () => Promise.resolve({}),
  });
  record.loads += 1;

  class NanoPlayer {
    calls = [];

    constructor(id) {
      const div = document.getElementById(id);
      if (!(div instanceof HTMLDivElement)) throw new Error('no div of that id in the document');
      this.div = div;
      record.instances.push(this);
    }

    setup(config) {
      this.calls.push('setup');
      this.config = config;
      return record.setupResult(this);
    }

    emit(name, data = {}) {
      this.config.events[`on${name}`]?.({ name, data, player: this.div });
    }
  }
  for (const method of ['destroy', 'play', 'pause', 'mute', 'unmute', 'setVolume', 'setAdaption']) {
    NanoPlayer.prototype[method] = function () {
      this.calls.push(method);
    };
  }
  globalThis.NanoPlayer = NanoPlayer;
})();
