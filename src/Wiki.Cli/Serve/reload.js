// Development only: loads the page again when what it shows has changed, and shows over it what is wrong with the wiki.
(() => {
  'use strict';
  const shown = `"${document.currentScript.dataset.page}"`;
  let stream = null;
  let panel = null;

  const loadIfChanged = async () => {
    const answer = await fetch(location.pathname + location.search, { method: 'HEAD', cache: 'no-store' });
    if (answer.headers.get('ETag') !== shown) location.reload();
  };

  const show = problems => {
    if (!panel) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = '/.wiki/reload.css';
      document.head.append(style);
      panel = document.createElement('pre');
      panel.id = 'wiki-problems';
      panel.setAttribute('role', 'alert');
      panel.tabIndex = 0;
      document.body.append(panel);
    }
    panel.textContent = problems;
    panel.hidden = problems === '';
  };

  // A hidden page keeps no connection: browsers allow six to a host, and each open tab would hold one.
  const listen = () => {
    if (stream) stream.close();
    stream = null;
    if (document.visibilityState === 'hidden') return;
    stream = new EventSource('/.wiki/events');
    stream.onmessage = message => {
      if (message.data !== '' || panel) show(message.data);
      loadIfChanged().catch(() => {});
    };
  };

  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => stream && stream.close());
  addEventListener('pageshow', event => event.persisted && listen());
  listen();
})();
