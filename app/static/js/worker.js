// The stand's page and what it loads are kept for a time without network. Nothing else is kept.
// Its scope says which page that is; all other pages of the site go past it.
const PAGE = new URL(registration.scope).pathname;
const CACHE = `stand:${PAGE}`;

addEventListener("install", (event) => event.waitUntil(fetch(PAGE).then(keep).then(skipWaiting)));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = new URL(url).pathname;
  if (method !== "GET") return;
  if (mode === "navigate" && path === PAGE) event.respondWith(newest(event));
  else if (path.startsWith("/static/")) event.respondWith(kept(event.request));
});

async function newest(event) {
  try {
    const page = await fetch(event.request);
    if (page.ok) event.waitUntil(keep(page.clone()));
    return page;
  } catch {
    return caches.match(PAGE);
  }
}

async function kept(request) {
  return (await caches.match(request)) ?? fetch(request);
}

async function keep(page) {
  if (!page.ok) throw new Error(page.statusText);
  const cache = await caches.open(CACHE);
  const files = new Set((await page.clone().text()).match(/\/static\/[\w./-]+/g));
  for (const old of await cache.keys()) {
    const { pathname } = new URL(old.url);
    if (pathname !== PAGE && !files.delete(pathname)) await cache.delete(old);
  }
  await cache.addAll([...files]);
  await cache.put(PAGE, page);
}
