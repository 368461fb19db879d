/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "report/line-memo.h"

#include "render/font.h"

static AlliesLineMemo *
get_memo (AlliesFont *font)
{
  return allies_line_memo_get (ALLIES_METRICS (font));
}

static void
keep (AlliesLineMemo *memo, AlliesStyle style, double width, const char *text, const char *line)
{
  const char *const lines[] = { line, NULL };

  allies_line_memo_keep (memo, style, width, text, g_strdupv ((char **)lines));
}

static const char *
look_up (AlliesLineMemo *memo, AlliesStyle style, double width, const char *text)
{
  GStrv lines = allies_line_memo_look_up (memo, style, width, text);

  return lines != NULL ? lines[0] : NULL;
}

/* Style, width and text tell lines apart. */
static void
test_look_up (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  AlliesLineMemo *memo = get_memo (font);

  keep (memo, ALLIES_STYLE_BODY, 100, "one two", "body");
  keep (memo, ALLIES_STYLE_SMALL, 100, "one two", "small");
  keep (memo, ALLIES_STYLE_BODY, 50, "one two", "narrow");
  g_assert_true (get_memo (font) == memo);
  g_assert_cmpstr (look_up (memo, ALLIES_STYLE_BODY, 100, "one two"), ==, "body");
  g_assert_cmpstr (look_up (memo, ALLIES_STYLE_SMALL, 100, "one two"), ==, "small");
  g_assert_cmpstr (look_up (memo, ALLIES_STYLE_BODY, 50, "one two"), ==, "narrow");
  g_assert_null (look_up (memo, ALLIES_STYLE_BODY, 100, "one"));
  g_assert_null (look_up (memo, ALLIES_STYLE_TITLE, 100, "one two"));
}

static void
test_own_metrics (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  g_autoptr (AlliesFont) other = allies_font_new (NULL);

  keep (get_memo (font), ALLIES_STYLE_BODY, 100, "one two", "body");
  g_assert_null (look_up (get_memo (other), ALLIES_STYLE_BODY, 100, "one two"));
}

/* The first are forgotten before there are too many. */
static void
test_most (void)
{
  g_autoptr (AlliesFont) font = allies_font_new (NULL);
  AlliesLineMemo *memo = get_memo (font);
  guint kept = 0;

  for (guint i = 0; i < 25000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      keep (memo, ALLIES_STYLE_BODY, 100, text, text);
    }
  for (guint i = 0; i < 25000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      kept += look_up (memo, ALLIES_STYLE_BODY, 100, text) != NULL ? 1 : 0;
    }
  g_assert_cmpuint (kept, ==, 5000);
  g_assert_cmpstr (look_up (memo, ALLIES_STYLE_BODY, 100, "24999"), ==, "24999");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/line-memo/look-up", test_look_up);
  g_test_add_func ("/line-memo/own-metrics", test_own_metrics);
  g_test_add_func ("/line-memo/most", test_most);
  return g_test_run ();
}
