// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The worker for Brython (npm: brython), which is made for browsers: here it finds a realm with the few
// parts of a page that it touches.
//
// Brython's own errors are told from the program's by the traceback that it prints before it throws.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { serve, uncaught } from './node_protocol.mjs';

const folder = path.join(process.argv[2], 'brython');
const version = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
const scripts = ['brython.js', 'brython_stdlib.js'].map(
    name => new vm.Script(fs.readFileSync(path.join(folder, name), 'utf8'), { filename: name }));
const chatter = new Set(['error in loaders', 'frame obj', 'handle error']);
let out = '', err = '';

function element() {
    return { style: {}, appendChild() {}, setAttribute() {}, dispatchEvent() {}, addEventListener() {},
             getElementsByTagName: () => [], querySelectorAll: () => [], src: 'http://localhost/brython.js' };
}

function page() {
    const console = { log(text) { if (!chatter.has(text)) out += text; }, error(text) { err += text; },
                      warn(text) { err += text + '\n'; }, debug() {}, info() {} };
    const world = { console, setTimeout, clearTimeout, setInterval, clearInterval, performance, URL, TextDecoder,
                    TextEncoder, queueMicrotask, crypto: globalThis.crypto, addEventListener() {},
                    navigator: { language: 'en', userAgent: 'node' },
                    location: { href: 'http://localhost/index.html', origin: 'http://localhost', pathname: '/',
                                search: '', protocol: 'http:' },
                    HTMLElement: class {}, MutationObserver: class { observe() {} disconnect() {} },
                    customElements: { define() {} }, Event: class {}, CustomEvent: class {},
                    XMLHttpRequest: class { open() {} send() { throw new Error('no network'); } } };
    world.self = world.window = world;
    world.document = Object.assign(element(), {
        getElementsByTagName: () => [element()], createElement: element, documentElement: element(),
        currentScript: element(), head: element(), body: element(), querySelector: () => null,
        getElementById: () => null });
    vm.createContext(world);
    for (const script of scripts)
        script.runInContext(world);
    return vm.runInContext('(function(source){__BRYTHON__.frame_obj=null; delete __BRYTHON__.imported.__main__;'
        + ' __BRYTHON__.runPythonSource(source,"__main__")})', world);
}

let start = page();

async function run(source) {
    out = err = '';
    let broken = null;
    try {
        start(source);
    } catch (error) {
        broken = error;
    }
    // Bodies of `async def` are promises: they go on when the program is left.
    await new Promise(resolve => setTimeout(resolve, 0));
    const told = /Traceback \(most recent call last\)/.test(err) || /^\s*File .*[\s\S]*(Syntax|Indentation)Error/.test(err);
    if (told)
        return { ...uncaught(err), out, err };
    if (broken === null)
        return { outcome: 'finished', status: 0, out, err };
    start = page();
    return { outcome: 'crashed', status: 134, out, err, message: String(broken).split('\n')[0] };
}

process.on('unhandledRejection', error => { err += String(error && error.message || error) + '\n'; });
await serve('brython', version, '3.14', run);
