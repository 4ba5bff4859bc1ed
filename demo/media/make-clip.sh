#!/bin/sh
# Makes clip.mp4, the picture and sound that the local edge plays endlessly. For developers only: the clip
# ships with the project, so neither installing nor testing needs this. Needs ffmpeg 5.1 or later, with
# libx264 and drawtext (any monospaced font; name another one in FONT).
#
# 25.6 s: 640 pictures at 25 per second, 1200 AAC frames of 1024 samples at 48 kHz. Whatever moves or sounds
# comes back to its start after exactly this time. The barcode at the bottom is described in barcode.ts.
set -eu
cd "$(dirname "$0")"
FONT="${FONT:-monospace}"
WORK="$(mktemp -d)"
trap 'rm -rf "$WORK"' EXIT
quiet='-hide_banner -loglevel error -nostdin -y'

# --- Picture -------------------------------------------------------------------------------------------

# Still parts, drawn once: dark blue ground with a fine grid, the track of the shuttle, a strip of muted
# colours, a strip of greys, the dark bed of the barcode.
grid='(eq(mod(X,32),0)+eq(mod(Y-4,32),0))*lt(Y,284)'
still='drawbox=x=32:y=262:w=576:h=4:color=0x304054:t=fill,drawbox=y=328:w=640:h=32:color=0x06090e:t=fill'
i=0
for colour in 0x2a9d8f 0x2d82b7 0x5566c3 0x8a5cb8 0xc2578f 0xd9665b 0xe29b4b 0x9dab56; do
  still="$still,drawbox=x=$((32 + 72 * i)):y=290:w=72:h=16:color=$colour:t=fill"
  grey=$(printf '%02x' $((24 + 30 * i)))
  still="$still,drawbox=x=$((32 + 72 * i)):y=306:w=72:h=10:color=0x$grey$grey$grey:t=fill"
  i=$((i + 1))
done
ffmpeg $quiet -f lavfi -i "color=black:size=640x360:rate=25,format=gbrp,\
geq=r='10+14*Y/360+6*$grid':g='18+14*Y/360+6*$grid':b='34+30*Y/360+12*$grid',$still" \
  -frames:v 1 "$WORK/ground.png"

# The dial: a hand goes round once in 64 pictures, with light fading behind it; four quarter marks.
radius='hypot(X-79.5,Y-79.5)'
behind='mod(atan2(X-79.5,79.5-Y)*-1+2*PI*N/64+4*PI,2*PI)'
glow="(255*exp(-1.1*$behind))*clip(74-$radius,0,1)"
hand="255*clip(1.6-abs($radius*sin($behind)),0,1)*gt(cos($behind),0)*between($radius,8,70)"
ring="255*clip(2-abs($radius-76.5),0,1)"
marks="200*between($radius,64,70)*lt(min(abs(X-79.5),abs(Y-79.5)),1)"
hub="255*clip(6-$radius,0,1)"
ffmpeg $quiet -f lavfi -i "color=black:size=160x160:rate=25,format=gbrap,geq=\
r='clip(0.10*$glow+0.25*$ring+$hand+$hub+$marks,16,255)':\
g='clip(0.45*$glow+0.55*$ring+$hand+$hub+$marks,26,255)':\
b='clip(0.55*$glow+0.75*$ring+$hand+$hub+$marks,48,255)':\
a='255*clip(78.5-$radius,0,1)'" \
  -frames:v 64 -c:v png -f nut "$WORK/dial.nut"

# The ball of light for the shuttle and the lamp, with a soft edge.
ffmpeg $quiet -f lavfi -i "color=black:size=28x28:rate=25,format=gbrap,geq=\
r='255':g='186':b='92':a='255*clip(12-hypot(X-13.5,Y-13.5),0,1)'" -frames:v 1 "$WORK/ball.png"

# Barcode: blocks of 32x16 from x=96, y=336: white, black, ten bits with the highest first, even parity, white.
bars='drawbox=x=96:y=336:w=448:h=16:color=0x0a0a0a:t=fill'
bars="$bars,drawbox=x=96:y=336:w=32:h=16:color=0xf0f0f0:t=fill,drawbox=x=512:y=336:w=32:h=16:color=0xf0f0f0:t=fill"
parity='0'
i=0
while [ $i -lt 10 ]; do
  bit="mod(floor(n/$((1 << (9 - i)))),2)"
  parity="$parity+$bit"
  bars="$bars,drawbox=x=$((160 + 32 * i)):y=336:w=32:h=16:color=0xf0f0f0:t=fill:enable='$bit'"
  i=$((i + 1))
done
bars="$bars,drawbox=x=480:y=336:w=32:h=16:color=0xf0f0f0:t=fill:enable='mod($parity,2)'"

# Words and numbers.
text="fontcolor=0xe8eef6:font=$FONT"
words="drawtext=$text:fontsize=20:x=34:y=34:text='LIVE TEST SIGNAL':fontcolor=0x8fb4d8"
words="$words,drawtext=$text:fontsize=50:x=30:y=82:timecode='00\\:00\\:00\\:00':rate=25"
words="$words,drawtext=$text:fontsize=20:x=34:y=160:text=FRAME:fontcolor=0x8fb4d8"
words="$words,drawtext=$text:fontsize=50:x=112:y=144:text='%{eif\\:n\\:d\\:4}'"
words="$words,drawtext=$text:fontsize=14:x=34:y=212:text='640x360  25 fps  H.264 + AAC  loop 25.6 s':fontcolor=0x6c89a6"

# The shuttle goes there and back once in 128 pictures; the lamp is lit when a note begins, every 32 pictures.
ffmpeg $quiet -loop 1 -framerate 25 -i "$WORK/ground.png" -i "$WORK/dial.nut" -loop 1 -framerate 25 -i "$WORK/ball.png" \
  -filter_complex "[0:v]format=gbrp[ground];[1:v]loop=loop=-1:size=64,setpts=N/25/TB[dial];[2:v]split[shuttle][lamp];\
[ground][dial]overlay=x=432:y=52:format=gbrp:shortest=0[a];\
[a][shuttle]overlay=x='306-274*cos(2*PI*n/128)':y=250:format=gbrp[b];\
[b][lamp]overlay=x=300:y=30:format=gbrp:enable='lt(mod(n,32),4)'[c];\
[c]$words,$bars,scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p[v]" \
  -map '[v]' -frames:v 640 -c:v libx264 -profile:v baseline -level:v 3.0 -preset veryslow -crf "${CRF:-23}" \
  -x264-params keyint=16:min-keyint=16:scenecut=0:bframes=0:open-gop=0:ref=2 \
  -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv \
  -bsf:v filter_units=remove_types=6 -flags +bitexact -fflags +bitexact \
  -video_track_timescale 12800 "$WORK/picture.mp4"

# --- Sound ---------------------------------------------------------------------------------------------

# A soft chord whose tones all fit a whole number of times into the loop, and a quiet note every 1.28 s.
# Three loops are encoded. The middle one is kept, so that the encoder comes out of the same sound as it
# goes into. The first access unit is priming, so unit 1201 is the one that sounds at the start of loop two.
note='mod(floor(t/1.28+0.000001),5)'
since='mod(t+0.0000001,1.28)'
tone="(440*eq($note,0)+554.37*eq($note,1)+659.26*eq($note,2)+493.88*eq($note,3)+369.99*eq($note,4))"
pluck="min($since/0.006,1)*exp(-5*$since)*min((1.28-$since)/0.05,1)*sin(2*PI*$tone*$since)"
chord='0.016*sin(2*PI*110*t)+0.012*sin(2*PI*220*t)*(1+0.4*sin(2*PI*t/12.8))+0.008*sin(2*PI*330*t)*(1+0.5*sin(2*PI*t/6.4))'
ffmpeg $quiet -f lavfi -i "aevalsrc='$chord+0.08*$pluck':sample_rate=48000:channel_layout=mono:duration=76.8" \
  -c:a aac -profile:a aac_low -b:a 64k -flags +bitexact -fflags +bitexact "$WORK/sound.aac"
# By way of ADTS, which carries no word of the priming: otherwise an edit list would try to make up for it.
ffmpeg $quiet -i "$WORK/sound.aac" -c copy -use_editlist 0 "$WORK/sound.mp4"

# --- Together: one fragment for each picture -----------------------------------------------------------

ffmpeg $quiet -i "$WORK/picture.mp4" -i "$WORK/sound.mp4" -map 0:v -map 1:a -c copy \
  -bsf:a "noise=drop='lt(n,1201)+gt(n,2400)',setts=ts='N*1024/48000/TB':duration='1024/48000/TB'" \
  -movflags +empty_moov+default_base_moof+skip_trailer -frag_duration 40000 -use_editlist 0 \
  -video_track_timescale 12800 -flags +bitexact -fflags +bitexact -map_metadata -1 clip.mp4
