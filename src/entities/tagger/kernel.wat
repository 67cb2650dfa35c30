;; Adds up the weights of a token’s features: the one loop in which a text spends most time. Rows of weights are bytes, one
;; a tag; the sums of all tags stay in six registers of eight 16-bit numbers until the last feature is in.
(module
  (memory (import "tagger" "memory") 1)

  ;; Adds the rows of the `count` hashes that stand at address 0 to the 48 sums of 16 bits at `from`, and writes those to `out`. At `table` lies a
  ;; hash table, open addressing: a hash and the address of its row, 0 where there is none; `mask` is its size in bytes less
  ;; eight.
  (func (export "add") (param $count i32) (param $table i32) (param $mask i32) (param $from i32) (param $out i32)
    (local $at i32) (local $end i32) (local $hash i32) (local $slot i32) (local $row i32) (local $w v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $e v128) (local $f v128)
    (local.set $a (v128.load (local.get $from)))
    (local.set $b (v128.load offset=16 (local.get $from)))
    (local.set $c (v128.load offset=32 (local.get $from)))
    (local.set $d (v128.load offset=48 (local.get $from)))
    (local.set $e (v128.load offset=64 (local.get $from)))
    (local.set $f (v128.load offset=80 (local.get $from)))
    (local.set $end (i32.shl (local.get $count) (i32.const 2)))
    (block $done
      (loop $features
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $hash (i32.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        ;; scatter() of hashing.ts
        (local.set $slot
          (i32.mul (i32.xor (local.get $hash) (i32.shr_u (local.get $hash) (i32.const 16))) (i32.const 0x7feb352d)))
        (local.set $slot (i32.xor (local.get $slot) (i32.shr_u (local.get $slot) (i32.const 15))))
        (local.set $slot (i32.and (i32.shl (local.get $slot) (i32.const 3)) (local.get $mask)))
        (loop $probe
          (local.set $row (i32.load offset=4 (i32.add (local.get $table) (local.get $slot))))
          (br_if $features (i32.eqz (local.get $row)))
          (if (i32.ne (i32.load (i32.add (local.get $table) (local.get $slot))) (local.get $hash))
            (then
              (local.set $slot (i32.and (i32.add (local.get $slot) (i32.const 8)) (local.get $mask)))
              (br $probe))))
        (local.set $w (v128.load (local.get $row)))
        (local.set $a (i16x8.add (local.get $a) (i16x8.extend_low_i8x16_s (local.get $w))))
        (local.set $b (i16x8.add (local.get $b) (i16x8.extend_high_i8x16_s (local.get $w))))
        (local.set $w (v128.load offset=16 (local.get $row)))
        (local.set $c (i16x8.add (local.get $c) (i16x8.extend_low_i8x16_s (local.get $w))))
        (local.set $d (i16x8.add (local.get $d) (i16x8.extend_high_i8x16_s (local.get $w))))
        (local.set $w (v128.load offset=32 (local.get $row)))
        (local.set $e (i16x8.add (local.get $e) (i16x8.extend_low_i8x16_s (local.get $w))))
        (local.set $f (i16x8.add (local.get $f) (i16x8.extend_high_i8x16_s (local.get $w))))
        (br $features)))
    (v128.store (local.get $out) (local.get $a))
    (v128.store offset=16 (local.get $out) (local.get $b))
    (v128.store offset=32 (local.get $out) (local.get $c))
    (v128.store offset=48 (local.get $out) (local.get $d))
    (v128.store offset=64 (local.get $out) (local.get $e))
    (v128.store offset=80 (local.get $out) (local.get $f))))
