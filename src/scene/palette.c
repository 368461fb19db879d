/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene/palette.h"

#include "base/luminance.h"

/* 0xRRGGBB */
struct _AlliesPalette
{
  guint32 marks[ALLIES_N_INKS];
  guint32 texts[ALLIES_N_INKS]; /* 0: the same as the mark */
};

static const AlliesPalette light = {
  .marks = {
    [ALLIES_INK_INK] = 0x1b1f24,
    [ALLIES_INK_MUTED] = 0x525b66,
    [ALLIES_INK_FAINT] = 0xd5dbe1,
    [ALLIES_INK_SURFACE] = 0xffffff,
    [ALLIES_INK_BAND] = 0xe3e7ea,
    [ALLIES_INK_SHADE] = 0xd2d9df,
    [ALLIES_INK_MARKETING] = 0x0072b2,
    [ALLIES_INK_MARKETING_TINT] = 0xdce9f2,
    [ALLIES_INK_TECHNOLOGY] = 0xd55e00,
    [ALLIES_INK_TECHNOLOGY_TINT] = 0xfae5d8,
    [ALLIES_INK_PEERS] = 0x767676,
    [ALLIES_INK_TARGET] = 0x009e73,
    [ALLIES_INK_TARGET_TINT] = 0xd9efe8,
    [ALLIES_INK_WARNING] = 0xb3261e,
    [ALLIES_INK_WARNING_TINT] = 0xfae3e1,
    [ALLIES_INK_AGEING] = 0xb26a00,
    [ALLIES_INK_HEAT_1] = 0xf1f4f7,
    [ALLIES_INK_HEAT_2] = 0xdce4ec,
    [ALLIES_INK_HEAT_3] = 0xc4d1de,
    [ALLIES_INK_HEAT_4] = 0xabbdcf,
    [ALLIES_INK_HEAT_5] = 0x92a9c0,
    [ALLIES_INK_ON_INK] = 0xffffff,
    [ALLIES_INK_ACCENT] = 0x525b66,
  },
  .texts = {
    [ALLIES_INK_MARKETING] = 0x0068a3,
    [ALLIES_INK_TECHNOLOGY] = 0xa84a00,
    [ALLIES_INK_PEERS] = 0x5f6368,
    [ALLIES_INK_TARGET] = 0x007355,
    [ALLIES_INK_AGEING] = 0x8a5200,
  },
};

static const AlliesPalette dark = {
  .marks = {
    [ALLIES_INK_INK] = 0xf2f4f6,
    [ALLIES_INK_MUTED] = 0xb9c1cb,
    [ALLIES_INK_FAINT] = 0x434b54,
    [ALLIES_INK_SURFACE] = 0x1e2227,
    [ALLIES_INK_BAND] = 0x343b43,
    [ALLIES_INK_SHADE] = 0x414a54,
    [ALLIES_INK_MARKETING] = 0x56b4e9,
    [ALLIES_INK_MARKETING_TINT] = 0x1d3a52,
    [ALLIES_INK_TECHNOLOGY] = 0xf08c42,
    [ALLIES_INK_TECHNOLOGY_TINT] = 0x4a2d18,
    [ALLIES_INK_PEERS] = 0xa0a6ad,
    [ALLIES_INK_TARGET] = 0x3cc79a,
    [ALLIES_INK_TARGET_TINT] = 0x173f35,
    [ALLIES_INK_WARNING] = 0xff8a80,
    [ALLIES_INK_WARNING_TINT] = 0x572622,
    [ALLIES_INK_AGEING] = 0xf0b840,
    [ALLIES_INK_HEAT_1] = 0x272d34,
    [ALLIES_INK_HEAT_2] = 0x323c47,
    [ALLIES_INK_HEAT_3] = 0x3e4c5b,
    [ALLIES_INK_HEAT_4] = 0x4a5c6f,
    [ALLIES_INK_HEAT_5] = 0x566c83,
    [ALLIES_INK_ON_INK] = 0x1e2227,
    [ALLIES_INK_ACCENT] = 0xb9c1cb,
  },
};

static const AlliesPalette high_contrast = {
  .marks = {
    [ALLIES_INK_INK] = 0x000000,
    [ALLIES_INK_MUTED] = 0x2b2b2b,
    [ALLIES_INK_FAINT] = 0x767676,
    [ALLIES_INK_SURFACE] = 0xffffff,
    [ALLIES_INK_BAND] = 0xd6d6d6,
    [ALLIES_INK_SHADE] = 0xc4c4c4,
    [ALLIES_INK_MARKETING] = 0x004a78,
    [ALLIES_INK_MARKETING_TINT] = 0xdce9f2,
    [ALLIES_INK_TECHNOLOGY] = 0x7d3500,
    [ALLIES_INK_TECHNOLOGY_TINT] = 0xfae5d8,
    [ALLIES_INK_PEERS] = 0x4d4d4d,
    [ALLIES_INK_TARGET] = 0x004d39,
    [ALLIES_INK_TARGET_TINT] = 0xd9efe8,
    [ALLIES_INK_WARNING] = 0x8a0000,
    [ALLIES_INK_WARNING_TINT] = 0xfae3e1,
    [ALLIES_INK_AGEING] = 0x5c3a00,
    [ALLIES_INK_HEAT_1] = 0xffffff,
    [ALLIES_INK_HEAT_2] = 0xe6ebf0,
    [ALLIES_INK_HEAT_3] = 0xcbd6e0,
    [ALLIES_INK_HEAT_4] = 0xaebfd0,
    [ALLIES_INK_HEAT_5] = 0x8fa8c0,
    [ALLIES_INK_ON_INK] = 0xffffff,
    [ALLIES_INK_ACCENT] = 0x2b2b2b,
  },
};

static const AlliesPalette monochrome = {
  .marks = {
    [ALLIES_INK_INK] = 0x111111,
    [ALLIES_INK_MUTED] = 0x525252,
    [ALLIES_INK_FAINT] = 0xcccccc,
    [ALLIES_INK_SURFACE] = 0xffffff,
    [ALLIES_INK_BAND] = 0xe6e6e6,
    [ALLIES_INK_SHADE] = 0xd9d9d9,
    [ALLIES_INK_MARKETING] = 0x333333,
    [ALLIES_INK_MARKETING_TINT] = 0xe3e3e3,
    [ALLIES_INK_TECHNOLOGY] = 0x737373,
    [ALLIES_INK_TECHNOLOGY_TINT] = 0xf0f0f0,
    [ALLIES_INK_PEERS] = 0x8a8a8a,
    [ALLIES_INK_TARGET] = 0x4d4d4d,
    [ALLIES_INK_TARGET_TINT] = 0xebebeb,
    [ALLIES_INK_WARNING] = 0x1f1f1f,
    [ALLIES_INK_WARNING_TINT] = 0xdedede,
    [ALLIES_INK_AGEING] = 0x5a5a5a,
    [ALLIES_INK_HEAT_1] = 0xf5f5f5,
    [ALLIES_INK_HEAT_2] = 0xe3e3e3,
    [ALLIES_INK_HEAT_3] = 0xcfcfcf,
    [ALLIES_INK_HEAT_4] = 0xbababa,
    [ALLIES_INK_HEAT_5] = 0xa6a6a6,
    [ALLIES_INK_ON_INK] = 0xffffff,
    [ALLIES_INK_ACCENT] = 0x525252,
  },
  .texts = {
    [ALLIES_INK_TECHNOLOGY] = 0x5e5e5e,
    [ALLIES_INK_PEERS] = 0x616161,
  },
};

static AlliesColour
unpack (guint32 packed)
{
  return (AlliesColour){ (packed >> 16 & 0xff) / 255.0, (packed >> 8 & 0xff) / 255.0,
                         (packed & 0xff) / 255.0, 1 };
}

static double
get_luminance (AlliesColour colour)
{
  return allies_luminance_get (colour.red, colour.green, colour.blue);
}

const AlliesPalette *
allies_palette_light (void)
{
  return &light;
}

const AlliesPalette *
allies_palette_dark (void)
{
  return &dark;
}

const AlliesPalette *
allies_palette_high_contrast (void)
{
  return &high_contrast;
}

const AlliesPalette *
allies_palette_monochrome (void)
{
  return &monochrome;
}

AlliesPalette *
allies_palette_new_with_accent (const AlliesPalette *palette, guint32 accent)
{
  g_return_val_if_fail (palette != NULL && accent <= 0xffffff, NULL);

  AlliesPalette *copy = g_memdup2 (palette, sizeof *palette);

  copy->marks[ALLIES_INK_ACCENT] = accent;
  copy->texts[ALLIES_INK_ACCENT] = 0;
  return copy;
}

AlliesPalette *
allies_palette_copy (const AlliesPalette *palette)
{
  g_return_val_if_fail (palette != NULL, NULL);

  return g_memdup2 (palette, sizeof *palette);
}

void
allies_palette_free (AlliesPalette *palette)
{
  g_free (palette);
}

AlliesColour
allies_palette_get_mark (const AlliesPalette *self, AlliesInk ink)
{
  g_return_val_if_fail (self != NULL, (AlliesColour){ 0 });
  g_return_val_if_fail (ink < ALLIES_N_INKS, (AlliesColour){ 0 });

  return ink == ALLIES_INK_NONE ? (AlliesColour){ 0 } : unpack (self->marks[ink]);
}

AlliesColour
allies_palette_get_text (const AlliesPalette *self, AlliesInk ink)
{
  g_return_val_if_fail (self != NULL, (AlliesColour){ 0 });
  g_return_val_if_fail (ink < ALLIES_N_INKS, (AlliesColour){ 0 });

  return self->texts[ink] != 0 ? unpack (self->texts[ink]) : allies_palette_get_mark (self, ink);
}

double
allies_colour_get_contrast (AlliesColour self, AlliesColour other)
{
  return allies_luminance_get_contrast (get_luminance (self), get_luminance (other));
}
