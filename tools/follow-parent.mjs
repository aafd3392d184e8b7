// Preloaded into programs that must not outlive the script that started them, not even when that is killed outright.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    if (process.env.FOLLOW_PARENT === 'group') process.kill(-process.pid, 'SIGTERM');
    else process.kill(process.pid, 'SIGTERM');
  });
}
