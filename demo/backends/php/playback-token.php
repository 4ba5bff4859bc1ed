<?php
/** A token endpoint in PHP 8, with no library. It holds the API key; nothing else may. */

declare(strict_types=1);

// Messages of PHP are for the log, and there without the arguments of calls.
ini_set('display_errors', '0');
ini_set('zend.exception_ignore_args', '1');

$apiKey = setting('NANOSTREAM_API_KEY');
$stream = setting('STREAM_NAME');
// Your page's own origin, as viewers see it in the address bar.
$origin = setting('ORIGIN');
$tokenApi = setting('NANOSTREAM_TOKEN_API', 'https://token.nanostream.cloud') . '/api/v1/splay';
$life = (int) setting('TOKEN_LIFE', '300');

function setting(string $name, ?string $otherwise = null): string
{
    $value = getenv($name);
    if ($value !== false) return $value;
    return $otherwise ?? throw new RuntimeException("Set $name in the environment.");
}

/** Stands for your sign-in. Anybody can write such a cookie: your own session belongs here. */
function viewer(): ?string
{
    $viewer = $_COOKIE['viewer'] ?? null;
    return is_string($viewer) && preg_match('/\A\w{1,40}\z/', $viewer) ? $viewer : null;
}

/** Whether a page of yours asks: other sites can send your viewers' cookies along. */
function isOwnPage(string $origin): bool
{
    if (isset($_SERVER['HTTP_ORIGIN'])) return $_SERVER['HTTP_ORIGIN'] === $origin;
    $word = $_SERVER['HTTP_SEC_FETCH_SITE'] ?? $_SERVER['HTTP_X_SECURE_H5LIVE_PLAYER'] ?? '';
    return $word === 'same-origin';
}

function answer(int $status, string $body = ''): never
{
    http_response_code($status);
    header('Cache-Control: no-store');
    header('Content-Type: application/json');
    exit($body);
}

if ($_SERVER['REQUEST_METHOD'] !== 'GET') answer(405);
if (!isOwnPage($origin)) answer(403);
$viewer = viewer();
if ($viewer === null) answer(401);
if (($_GET['stream'] ?? '') !== $stream) answer(403);

$fields = ['streams' => [$stream], 'user' => $viewer, 'exp' => time() + $life];
$host = parse_url($origin, PHP_URL_HOST);
// A token for your own machine is bound to no domain. Where no proxy stands before PHP, add 'ip' => $_SERVER['REMOTE_ADDR'].
if (!in_array($host, ['localhost', '127.0.0.1'], true)) $fields['domain'] = $host;

$request = stream_context_create(['http' => [
    'method' => 'POST',
    'header' => ['Content-Type: application/json', "X-Bintu-Apikey: $apiKey"],
    'content' => json_encode($fields, JSON_THROW_ON_ERROR),
    'timeout' => 8,
    // The key would go along.
    'follow_location' => 0,
    'ignore_errors' => true,
]]);
$connection = @fopen($tokenApi, 'r', false, $request);
if ($connection === false) {
    error_log('nanoStream was not reached');
    answer(503);
}
$status = (int) (explode(' ', stream_get_meta_data($connection)['wrapper_data'][0])[1] ?? 0);
if ($status !== 200) {
    // Its text is not for the log: nobody knows what it holds.
    error_log("nanoStream answered $status");
    answer($status === 429 || $status >= 500 ? 503 : 502);
}
// nanoStream's answer as it is: the player reads it.
answer(200, (string) stream_get_contents($connection, 65_536));
