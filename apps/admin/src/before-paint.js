// Runs before the first paint, so that a page that is light never flashes dark. What it decides, core/appearance keeps.
// It is a file of its own because the pages run no script that stands in them (Content-Security-Policy).
(function () {
  var root = document.documentElement;
  var chosen = '';
  var language = '';
  try {
    chosen = localStorage.getItem('live-support.theme') || '';
    language = localStorage.getItem('live-support.language') || '';
  } catch (error) {
    // A browser that keeps nothing gets what it would get at its first visit.
  }
  var light = chosen === 'light' || (chosen === 'system' && matchMedia('(prefers-color-scheme: light)').matches);
  root.dataset.theme = light ? 'light' : 'dark';
  if (language === 'en' || language === 'th') root.lang = language;
})();
