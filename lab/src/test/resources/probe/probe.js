import fs from 'fs';

const FILES = [
  '/written',
  '/etc/nginx/written',
  '/etc/nginx/nginx.conf',
  '/etc/nginx/slow.js',
  '/etc/passwd',
  '/usr/share/nginx/html/written',
  '/usr/share/nginx/html/kettle.html',
  '/dev/written',
  '/proc/sys/kernel/hostname',
  '/tmp/written',
];

// The kernel's own words about this process, and which of the files it can append to.
function answer(request) {
  request.return(200, JSON.stringify({
    status: fs.readFileSync('/proc/self/status', 'utf8'),
    mounts: fs.readFileSync('/proc/self/mountinfo', 'utf8'),
    writable: FILES.filter(isWritable),
  }));
}

function isWritable(file) {
  try {
    fs.appendFileSync(file, '');
    return true;
  } catch (e) {
    return false;
  }
}

export default { answer };
