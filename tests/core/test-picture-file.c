/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/picture-file.h"

#include "base/error.h"

#include <string.h>

/* Four by two red pixels. */
#define PNG_TEXT                                                                                   \
  "iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAEklEQVR4nGPYrCb3HxkzoAsA"                       \
  "AAdxD7HZftwnAAAAAElFTkSuQmCC"

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"

static GBytes *
make_png (void)
{
  gsize length;
  guint8 *bytes = g_base64_decode (PNG_TEXT, &length);

  return g_bytes_new_take (bytes, length);
}

static const struct
{
  const char *text;
  const char *fault; /* a word of it; NULL for none */
} drawings[] = {
  { SVG "<rect width='9' height='9' fill='url(#a)'/></svg>", NULL },
  { "<?xml version='1.0'?>\n<!-- made by hand -->" SVG "<use href='#a'/></svg>", NULL },
  { "<s:svg xmlns:s='http://www.w3.org/2000/svg'/>", NULL },
  { SVG "<style>rect { fill: url( \"#a\" ) }</style></svg>", NULL },
  { SVG "<style>@import 'x.css';</style></svg>", "outside itself" },
  { SVG "<style><![CDATA[rect { fill: URL(x.svg#a) }]]></style></svg>", "outside itself" },
  { SVG "<rect style='fill:url(http://a/b)'/></svg>", "outside itself" },
  { SVG "<use href='b.svg#a'/></svg>", "outside itself" },
  { SVG "<use x:href=' file:///etc/passwd'/></svg>", "outside itself" },
  { SVG "<image href='#a'/></svg>", "outside itself" },
  { SVG "<Script/></svg>", "outside itself" },
  { SVG "<foreignObject/></svg>", "outside itself" },
  { SVG "<x:include xmlns:x='http://www.w3.org/2001/XInclude'/></svg>", "outside itself" },
  { "<!DOCTYPE svg><svg/>", "DOCTYPE" },
  { "<?xml-stylesheet href='x.css'?><svg/>", "DOCTYPE" },
  { SVG "<text>&x;</text></svg>", "damaged" },
  { SVG "<g>", "damaged" },
  { "<html/>", "A logo is" },
  { "GIF89a", "A logo is" },
  { "", "A logo is" },
};

static void
test_svg (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new_static (drawings[i].text, strlen (drawings[i].text));
      AlliesPictureFormat format = allies_picture_file_check (file, &error);

      g_test_message ("%s", drawings[i].text);
      g_assert_cmpint (format, ==,
                       drawings[i].fault == NULL ? ALLIES_PICTURE_SVG : ALLIES_PICTURE_NONE);
      if (drawings[i].fault == NULL)
        g_assert_no_error (error);
      else
        g_assert_nonnull (strstr (error->message, drawings[i].fault));
    }
}

static void
test_png (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = make_png ();

  g_assert_cmpint (allies_picture_file_check (png, &error), ==, ALLIES_PICTURE_PNG);
  g_assert_no_error (error);
}

/* Cut off anywhere, or with any one bit turned, it is refused. */
static void
test_png_damaged (void)
{
  g_autoptr (GBytes) png = make_png ();
  gsize length = g_bytes_get_size (png);

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (png, 0, i);
      g_autofree guint8 *copy = g_memdup2 (g_bytes_get_data (png, NULL), length);
      g_autoptr (GBytes) turned = NULL;

      copy[i] ^= 1;
      turned = g_bytes_new (copy, length);
      g_assert_cmpint (allies_picture_file_check (cut, NULL), ==, ALLIES_PICTURE_NONE);
      g_assert_cmpint (allies_picture_file_check (turned, NULL), ==, ALLIES_PICTURE_NONE);
    }
}

static void
test_too_large (void)
{
  g_autofree char *spaces = g_strnfill (ALLIES_PICTURE_MOST_BYTES, ' ');
  g_autofree char *text = g_strconcat (SVG "</svg>", spaces, NULL);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (allies_picture_file_check (file, &error), ==, ALLIES_PICTURE_NONE);
  g_assert_error (error, ALLIES_ERROR, ALLIES_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-file/svg", test_svg);
  g_test_add_func ("/picture-file/png", test_png);
  g_test_add_func ("/picture-file/png-damaged", test_png_damaged);
  g_test_add_func ("/picture-file/too-large", test_too_large);
  return g_test_run ();
}
