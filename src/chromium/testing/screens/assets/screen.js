globalThis.heard = []
globalThis.lontar.subscribe((event) => globalThis.heard.push(event))
