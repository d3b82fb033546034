// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The worker for Skulpt (npm: skulpt), in its mode for Python 3.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { serve, uncaught } from './node_protocol.mjs';

const folder = path.join(process.argv[2], 'skulpt');
const version = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
const require = createRequire(import.meta.url);
for (const script of ['skulpt.min.js', 'skulpt-stdlib.js'])
    require(path.join(folder, 'dist', script));

function read(name) {
    const files = Sk.builtinFiles && Sk.builtinFiles.files;
    if (!files || files[name] === undefined)
        throw 'File not found: ' + name;
    return files[name];
}

async function run(source) {
    let out = '';
    Sk.configure({ output: text => { out += text; }, read, __future__: Sk.python3 });
    try {
        await Sk.misceval.asyncToPromise(() => Sk.importMainWithBody('<stdin>', false, source, true));
    } catch (error) {
        const text = error && error.toString ? error.toString() : String(error);
        if (error instanceof TypeError || error instanceof RangeError)
            return { outcome: 'crashed', status: 134, out, message: text.split('\n')[0] };
        return { ...uncaught(text.split('\n')[0].replace(/ on line \d+.*$/, '')), out, err: text };
    }
    return { outcome: 'finished', status: 0, out };
}

await serve('skulpt', version, '3.7', run);
