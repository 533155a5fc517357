/**
 * A Gemma 3 of half a megabyte with random weights, as a GGUF file: what it says is nonsense, but real servers load it, and under a
 * schema it gives answers of the right shape. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md
 */

const WIDTH = 64;
const HEADS = 2;
const HEAD_WIDTH = 32;
const INNER = 128;
const LAYERS = 2;
const ALIGNMENT = 32;
const ROOT_OF_WIDTH = 8;
const [UINT32, FLOAT32, BOOL, STRING, ARRAY, INT32] = [4, 6, 7, 8, 9, 5];
const [NORMAL, UNKNOWN, CONTROL, BYTE] = [1, 2, 3, 6];
/** Logits that the constant column adds: without them a string of random signs never closes. */
const PRIORS: Readonly<Record<string, number>> = { '"': 2.4, "}": 2, "]": 2, ",": 2, "<end_of_turn>": 1 };
const TEMPLATE =
  "{{ bos_token }}{% for m in messages %}<start_of_turn>{{ 'model' if m['role'] == 'assistant' else 'user' }}\n{{ m['content'] }}<end_of_turn>\n{% endfor %}{% if add_generation_prompt %}<start_of_turn>model\n{% endif %}";

interface Token {
  readonly text: string;
  readonly type: number;
}
interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

function vocabulary(): readonly Token[] {
  const special = ["<pad>", "<eos>", "<bos>"].map((text): Token => ({ text, type: CONTROL }));
  const turns = ["<start_of_turn>", "<end_of_turn>"].map((text): Token => ({ text, type: CONTROL }));
  const bytes = Array.from(
    { length: 256 },
    (_, byte): Token => ({ text: `<0x${byte.toString(16).toUpperCase().padStart(2, "0")}>`, type: BYTE }),
  );
  const signs = Array.from({ length: 94 }, (_, at): Token => ({ text: String.fromCharCode(33 + at), type: NORMAL }));
  return [...special, { text: "<unk>", type: UNKNOWN }, ...turns, ...bytes, { text: "\u2581", type: NORMAL }, ...signs];
}

/** The bytes of the model; the same for the same seed. */
export function tinyGemma(seed = 1): Buffer {
  const tokens = vocabulary();
  const random = randomNumbers(seed);
  const tensors = makeTensors(tokens, random);
  const header: Buffer[] = [Buffer.from("GGUF"), u32(3), u64(tensors.length)];
  const facts = metadata(tokens);
  header.push(u64(facts.length), ...facts);
  let offset = 0;
  for (const { name, shape, values } of tensors) {
    header.push(text(name), u32(shape.length), ...shape.map(u64), u32(0), u64(offset));
    offset += padded(values.byteLength);
  }
  const head = Buffer.concat(header);
  const body = tensors.map(({ values }) => {
    const bytes = Buffer.alloc(padded(values.byteLength));
    bytes.set(new Uint8Array(values.buffer));
    return bytes;
  });
  return Buffer.concat([head, Buffer.alloc(padded(head.length) - head.length), ...body]);
}

function metadata(tokens: readonly Token[]): readonly Buffer[] {
  const number = (name: string, value: number): Buffer => Buffer.concat([text(name), u32(UINT32), u32(value)]);
  const real = (name: string, value: number): Buffer => Buffer.concat([text(name), u32(FLOAT32), f32(value)]);
  const words = (name: string, value: string): Buffer => Buffer.concat([text(name), u32(STRING), text(value)]);
  const list = (name: string, type: number, items: readonly Buffer[]): Buffer =>
    Buffer.concat([text(name), u32(ARRAY), u32(type), u64(items.length), ...items]);
  return [
    words("general.architecture", "gemma3"),
    words("general.name", "tiny random gemma"),
    number("gemma3.context_length", 32_768),
    number("gemma3.embedding_length", WIDTH),
    number("gemma3.block_count", LAYERS),
    number("gemma3.feed_forward_length", INNER),
    number("gemma3.attention.head_count", HEADS),
    number("gemma3.attention.head_count_kv", 1),
    number("gemma3.attention.key_length", HEAD_WIDTH),
    number("gemma3.attention.value_length", HEAD_WIDTH),
    number("gemma3.attention.sliding_window", 512),
    real("gemma3.attention.layer_norm_rms_epsilon", 1e-6),
    real("gemma3.rope.freq_base", 10_000),
    words("tokenizer.ggml.model", "llama"),
    list(
      "tokenizer.ggml.tokens",
      STRING,
      tokens.map((token) => text(token.text)),
    ),
    list(
      "tokenizer.ggml.scores",
      FLOAT32,
      tokens.map((_, index) => f32(-index)),
    ),
    list(
      "tokenizer.ggml.token_type",
      INT32,
      tokens.map((token) => u32(token.type)),
    ),
    number("tokenizer.ggml.padding_token_id", 0),
    number("tokenizer.ggml.eos_token_id", 5),
    number("tokenizer.ggml.bos_token_id", 2),
    number("tokenizer.ggml.unknown_token_id", 3),
    Buffer.concat([text("tokenizer.ggml.add_bos_token"), u32(BOOL), Buffer.of(1)]),
    Buffer.concat([text("tokenizer.ggml.add_space_prefix"), u32(BOOL), Buffer.of(0)]),
    words("tokenizer.chat_template", TEMPLATE),
  ];
}

function makeTensors(tokens: readonly Token[], random: () => number): readonly Tensor[] {
  const noise = (name: string, shape: readonly number[], scale: number): Tensor => ({
    name,
    shape,
    values: Float32Array.from(
      { length: shape.reduce((product, one) => product * one, 1) },
      () => (random() - 0.5) * scale,
    ),
  });
  const ones = (name: string, length: number): Tensor => ({
    name,
    shape: [length],
    values: new Float32Array(length).fill(1),
  });
  const embeddings = noise("token_embd.weight", [WIDTH, tokens.length], 0.5);
  const output = noise("output.weight", [WIDTH, tokens.length], 1.5);
  for (const [index, token] of tokens.entries()) {
    embeddings.values[index * WIDTH] = 1;
    output.values[index * WIDTH] = priorOf(token) / ROOT_OF_WIDTH;
  }
  const layers = Array.from({ length: LAYERS }, (_, layer): readonly Tensor[] => {
    const name = (part: string): string => `blk.${layer}.${part}.weight`;
    return [
      ones(name("attn_norm"), WIDTH),
      noise(name("attn_q"), [WIDTH, HEADS * HEAD_WIDTH], 0.2),
      noise(name("attn_k"), [WIDTH, HEAD_WIDTH], 0.2),
      noise(name("attn_v"), [WIDTH, HEAD_WIDTH], 0.2),
      noise(name("attn_output"), [HEADS * HEAD_WIDTH, WIDTH], 0.2),
      ones(name("attn_q_norm"), HEAD_WIDTH),
      ones(name("attn_k_norm"), HEAD_WIDTH),
      ones(name("post_attention_norm"), WIDTH),
      ones(name("ffn_norm"), WIDTH),
      noise(name("ffn_gate"), [WIDTH, INNER], 0.2),
      noise(name("ffn_up"), [WIDTH, INNER], 0.2),
      noise(name("ffn_down"), [INNER, WIDTH], 0.2),
      ones(name("post_ffw_norm"), WIDTH),
    ];
  });
  return [embeddings, ...layers.flat(), ones("output_norm.weight", WIDTH), output];
}

function priorOf({ text: sign, type }: Token): number {
  const prior = PRIORS[sign];
  if (prior !== undefined) return prior * ROOT_OF_WIDTH;
  if (type !== NORMAL) return -8 * ROOT_OF_WIDTH;
  return /[A-Za-z0-9]/.test(sign) ? ROOT_OF_WIDTH : 0;
}

/** Park and Miller's generator: the same numbers everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}
function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}
