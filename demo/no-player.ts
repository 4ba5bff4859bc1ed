// A script that loads, and defines no player.
