// Pages that name it are kept with what they load, for a time without network: the stand at the
// square, and logging in the street. Nothing else is kept; outside its scope it is not asked.
// Each page has a cache of its own; what is somebody's own has a name that says whose.
const HANG = 4000; // half a network is none, when there is a kept page to show

addEventListener("install", (event) => event.waitUntil(first().then(skipWaiting)));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const path = new URL(url).pathname;
  if (method !== "GET") return;
  if (mode === "navigate") return event.respondWith(newest(event, path));
  if (!path.startsWith("/static/")) return;
  event.respondWith(caches.match(event.request).then((old) => old ?? fetch(event.request)));
});

async function first() {
  for (const { url } of await clients.matchAll({ includeUncontrolled: true })) {
    if (url.startsWith(registration.scope)) await ahead(new URL(url).pathname);
  }
}

async function newest(event, path) {
  const old = await caches.match(path);
  try {
    const page = await fetch(event.request, old && { signal: AbortSignal.timeout(HANG) });
    event.waitUntil(keep(page.clone(), path));
    return page;
  } catch {
    // The page has a line that says when it was fetched, for this moment.
    const text = (await old?.text())?.replace("data-kept hidden", "data-kept");
    return text ? new Response(text, { headers: old.headers }) : Response.error();
  }
}

async function ahead(path) {
  if (!(await caches.match(path))) await keep(await fetch(path), path);
}

async function keep(page, path) {
  const text = await page.clone().text();
  const own = (await caches.keys()).filter((name) => name.startsWith("logga:"));
  if (page.status === 403) await Promise.all(own.map((name) => caches.delete(name)));
  if (!page.ok || !text.includes("data-worker=")) return;
  const who = text.match(/data-street="(\d+)"/)?.[1];
  const files = new Set(text.match(/\/static\/[\w./-]+/g));
  const cache = await caches.open(who ? `logga:${who}:${path}` : `stand:${path}`);
  for (const old of await cache.keys()) {
    const { pathname } = new URL(old.url);
    if (pathname !== path && !files.delete(pathname)) await cache.delete(old);
  }
  await cache.addAll([...files]);
  await cache.put(path, page);
  for (const [, link] of text.matchAll(/data-ahead href="([^"]+)"/g)) await ahead(link);
}
