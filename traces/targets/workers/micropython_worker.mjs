// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The worker for MicroPython's WebAssembly port (npm: @micropython/micropython-webassembly-pyscript).
//
// A fresh instance for each program: names, modules and what a crash leaves behind belong to one program.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve, uncaught } from './node_protocol.mjs';

const folder = path.join(process.argv[2], '@micropython', 'micropython-webassembly-pyscript');
const version = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
const { loadMicroPython } = await import(pathToFileURL(path.join(folder, 'micropython.mjs')));

async function run(source) {
    const bytes = [];
    const take = chunk => { bytes.push(chunk[0]); };
    const python = await loadMicroPython({ stdout: take, stderr: take, linebuffer: false, heapsize: 1 << 21,
                                           pystack: 8192 });
    const out = () => Buffer.from(bytes).toString('utf8');
    try {
        python.runPython(source);
    } catch (error) {
        if (!error || error.name !== 'PythonError')
            return { outcome: 'crashed', status: 134, out: out(), message: String(error).split('\n')[0] };
        return { ...uncaught(error.message), out: out(), err: error.message };
    }
    return { outcome: 'finished', status: 0, out: out() };
}

await serve('micropython', version, '3.7', run);
