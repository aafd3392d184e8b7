// Runs before the first paint, so that no frame on air has another background than the one asked for. A file of its own
// and not a part of the page, because a content security policy may forbid scripts inside pages.
(function () {
  var wanted = (new URLSearchParams(location.search).get('bg') || 'green').trim();
  var root = document.documentElement;
  var color = wanted === 'green' ? '#00ff00' : /^([0-9a-f]{3}|[0-9a-f]{6})$/i.test(wanted) ? '#' + wanted : wanted;
  root.style.background = '#00ff00';
  // The browser ignores what is no colour, and the green above stays.
  root.style.backgroundColor = color;
  root.dataset.bg = color === 'transparent' ? 'transparent' : 'key';
})();
