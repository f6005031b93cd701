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

// The kernel's own words about this process, and which files it can append to: those above, and one in every place that
// is not mounted read-only, whatever the engine has mounted there.
function answer(request) {
  const mounts = fs.readFileSync('/proc/self/mountinfo', 'utf8');
  const files = FILES.concat(filesOf(mounts)).filter((file, index, all) => all.indexOf(file) === index);
  request.return(200, JSON.stringify({
    status: fs.readFileSync('/proc/self/status', 'utf8'),
    mounts: mounts,
    tried: files,
    writable: files.filter(isWritable),
  }));
}

// By proc_pid_mountinfo(5), the fifth field is the place, the sixth its options. A device, such as the /dev/null that
// hides a file of /proc, keeps nothing.
function filesOf(mounts) {
  return mounts.trim().split('\n')
    .map(line => line.split(' '))
    .filter(fields => !fields[5].split(',').includes('ro'))
    .map(fields => fields[4])
    .filter(place => isFolder(place) || fs.statSync(place).isFile())
    .map(place => isFolder(place) ? place + '/written' : place);
}

function isFolder(place) {
  return fs.statSync(place).isDirectory();
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
