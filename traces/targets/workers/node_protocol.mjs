// Copyright 2026 The weft authors
// SPDX-License-Identifier: Apache-2.0
//
// The worker protocol of docs/targets.md for workers that run in node: serve() asks `run` for each program.
import fs from 'node:fs';

const pause = new Int32Array(new SharedArrayBuffer(4));
let buffered = Buffer.alloc(0);

// Waits for more of the input; its end is the end of the work.
function readMore() {
    const part = Buffer.alloc(1 << 16);
    for (;;) {
        let count = 0;
        try {
            count = fs.readSync(0, part, 0, part.length, null);
        } catch (error) {
            if (error.code === 'EAGAIN') {
                Atomics.wait(pause, 0, 0, 1);
                continue;
            }
            if (error.code !== 'EOF')
                throw error;
        }
        if (count === 0)
            process.exit(0);
        buffered = Buffer.concat([buffered, part.subarray(0, count)]);
        return;
    }
}

function take(count) {
    while (buffered.length < count)
        readMore();
    const taken = buffered.subarray(0, count);
    buffered = buffered.subarray(count);
    return taken;
}

function takeLine() {
    for (;;) {
        const newline = buffered.indexOf(10);
        if (newline >= 0)
            return take(newline + 1).toString('latin1');
        readMore();
    }
}

function give(bytes) {
    for (let sent = 0; sent < bytes.length;) {
        try {
            sent += fs.writeSync(1, bytes, sent);
        } catch (error) {
            if (error.code !== 'EAGAIN')
                throw error;
            Atomics.wait(pause, 0, 0, 1);
        }
    }
}

// "TypeError: no such thing" -> its type and its message; the last line of a traceback.
export function uncaught(text) {
    const lines = text.trimEnd().split('\n');
    const named = lines.findLast(line => /^[A-Za-z_][\w.]*(:|$)/.test(line)) ?? lines.at(-1);
    const colon = named.indexOf(':');
    const type = (colon < 0 ? named : named.slice(0, colon)).trim();
    const message = colon < 0 ? '' : named.slice(colon + 1).trim();
    const kind = /^(Syntax|Indentation|Tab)Error$/.test(type) ? 'syntax_error' : 'raised';
    if (type === 'SystemExit') {
        const status = /^\d+$/.test(message) ? Number(message) & 255 : message === '' ? 0 : 1;
        return { outcome: status ? 'exited' : 'finished', status };
    }
    return { outcome: kind, status: 1, type, message };
}

// `run` takes a program's text and gives {outcome, status, out, err, type, message}; what it throws means
// that the implementation itself broke.
export async function serve(name, version, python, run) {
    give(Buffer.from(`weft-target 1 ${name} ${version} ${python}\n`));
    for (;;) {
        const source = take(parseInt(takeLine().split(' ')[1], 10)).toString('utf8');
        let result;
        try {
            result = await run(source);
        } catch (error) {
            const message = String(error && error.message || error).split('\n')[0];
            result = { outcome: 'crashed', status: 134, message };
        }
        const texts = [result.out, result.err, result.type, result.message].map(text => Buffer.from(text ?? ''));
        const sizes = texts.map(text => text.length).join(' ');
        give(Buffer.concat([Buffer.from(`done ${result.outcome} ${result.status} ${sizes}\n`), ...texts]));
    }
}
