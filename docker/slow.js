// The wait before a page is sent. It holds no thread: a timer is set and nginx goes on to the next request.

import hashes from 'crypto';
import fs from 'fs';

const POLL_MS = 20;
const OPEN_MS = 100;

const RUN = /^[A-Za-z0-9-]{1,32}$/;

// What a request says that names who asks: it is shown on the page of the room.
const ROOM = {
  run: RUN,
  lesson: /^[A-Za-z0-9-]{1,32}$/,
  pages: /^[0-9]{1,7}$/,
  limit: /^[0-9]{1,6}$/,
  name: /^(%[0-9A-F][0-9A-F]|[A-Za-z0-9.*_-]){1,288}$/,
};

function page(r) {
  const query = r.variables.args || '';
  const delay = integer(query, 'delay', 0, 60000, 100);
  const gate = integer(query, 'gate', 1, 100000, 0);
  const deadline = integer(query, 'deadline', 0, 60000, 5000);
  const isOfTheRoom = /(^|&)name=/.test(query);
  const isKept = isOfTheRoom
    ? Object.keys(ROOM).every(name => isOne(values(query, name), ROOM[name]))
    : values(query, 'run').length === 0 || isOne(values(query, 'run'), RUN);

  if (isNaN(delay + gate + deadline) || !isKept) {
    r.return(400);
    return;
  }
  if (isOfTheRoom) {
    tellTheRoom(r, query);
  }
  if (gate > 0) {
    awaitGate(r, gate, deadline);
  } else {
    const wait = Math.floor(delay * Number(r.variables.percent) / 100);
    // nginx counts in whole milliseconds, so a timer may fire up to one too soon. A page is never early: the limit,
    // which no program can beat, rests on that.
    setTimeout(send, wait > 0 ? wait + 1 : 0, r);
  }
}

// Holds the request until `gate` requests are in flight at once, or until the deadline.
//
// Whoever sees the gate open stays in flight for a while longer, or the first to see it would leave and the rest never
// would. It needs no luck: one process runs its timers in the order in which they are due, so every other request has
// polled before the first one that saw the gate open leaves, however busy the machine is. (Only POLL_MS must be less
// than OPEN_MS. A poll costs 7 us, and some 300 bytes that njs keeps until the request ends.)
//
// $connections_writing counts the requests whose head has arrived and whose answer is not sent. $connections_active
// would also count a connection that has not asked for anything. nginx does not notice a client that leaves during
// the wait: its request counts until its time is up.
function awaitGate(r, gate, deadline) {
  if (Number(r.variables.connections_writing) >= gate) {
    setTimeout(send, OPEN_MS, r);
  } else if (Number(r.variables.request_time) * 1000 >= deadline) {
    r.internalRedirect('/gate-shut');
  } else {
    setTimeout(awaitGate, POLL_MS, r, gate, deadline);
  }
}

// nginx itself writes only what is over. A room that cannot be told, because the disk is full, costs nobody the page.
function tellTheRoom(r, query) {
  try {
    const run = alias(values(query, 'run')[0]);
    const told = query.replace(/(^|&)run=[^&]*/, `$1run=${run}`);
    fs.appendFileSync('/tmp/room.log', `+ ${r.variables.msec} ${told}\n`);
    r.variables.in_room = run;
  } catch (e) {
    r.error(`The room was not told: ${e.message}`);
  }
}

// All can read the room's log, and whoever knew the id of a run could load pages in its name.
function alias(run) {
  return hashes.createHmac('sha256', secret()).update(run).digest('hex').slice(0, 16);
}

// As old as the site. There is one, because one worker makes it.
function secret() {
  try {
    return fs.readFileSync('/tmp/secret');
  } catch (e) {
    const made = Buffer.from(crypto.getRandomValues(new Uint8Array(16)));
    fs.writeFileSync('/tmp/secret', made);
    return made;
  }
}

function send(r) {
  r.internalRedirect('/pages' + r.uri);
}

function isOne(given, rule) {
  return given.length === 1 && rule.test(given[0]);
}

// The parameter's value, `absent` if it was not given, NaN if it does not match its rule.
function integer(query, name, min, max, absent) {
  const given = values(query, name);
  if (given.length === 0) {
    return absent;
  }
  const value = given.length === 1 && /^[0-9]{1,6}$/.test(given[0]) ? Number(given[0]) : NaN;
  return value >= min && value <= max ? value : NaN;
}

// All values of a parameter as they were sent, undecoded: no valid one needs an escape.
function values(query, name) {
  const key = name + '=';
  return query.split('&').filter(p => p === name || p.startsWith(key)).map(p => p.slice(key.length));
}

export default { page };
