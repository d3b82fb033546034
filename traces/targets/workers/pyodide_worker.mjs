// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The worker for Pyodide (npm: pyodide), CPython compiled to WebAssembly: python_worker.py inside it.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from './node_protocol.mjs';

const folder = path.join(process.argv[2], 'pyodide');
const version = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
console.log = console.error;        // standard output is the protocol's, even when the interpreter breaks
const { loadPyodide } = await import(pathToFileURL(path.join(folder, 'pyodide.mjs')));
const python = await loadPyodide({ indexURL: folder + '/',
                                   env: { PYTHONHASHSEED: '0', TZ: 'UTC', HOME: '/' } });
python.FS.mkdir('/weft');
for (const name of ['python_worker.py', 'weft_recorder.py'])
    python.FS.writeFile('/weft/' + name, fs.readFileSync(name, 'utf8'));
const answer = python.runPython(`
import asyncio, json, sys
sys.path.insert(0, '/weft')
import python_worker
sys.path.remove('/weft')
asyncio._set_running_loop(None)     # the loop of the page counts as running for ever
state = python_worker.State()
lambda source: json.dumps(python_worker.run_program(source, state))
`);
const python_version = python.runPython('".".join(map(str, sys.version_info[:3]))');

async function run(source) {
    const [outcome, status, out, err, type, message] = JSON.parse(answer(source));
    return { outcome, status, out, err, type, message };
}

await serve('pyodide', version, python_version, run);
