/** Shown where a page would be while its app is not built. */
export const notBuiltPage = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Not built yet</title>
<style>
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #12141a; color: #e8eaf0; font: 16px/1.6 system-ui, sans-serif }
  main { max-width: 28rem; padding: 2rem }
  h1 { font-size: 1.4rem; margin: 0 0 .5rem }
  code { background: #242833; padding: .15em .45em; border-radius: .3em }
</style>
<main>
  <h1>This page is not built yet</h1>
  <p>The server is running, but the pages are missing. Run <code>npm start</code> in the project's folder: it builds them. Then load this page again.</p>
</main>
</html>
`;
