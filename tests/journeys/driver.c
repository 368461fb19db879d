/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "journeys/driver.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/keysym.h>
#include <string.h>

#define PATIENCE (20 * G_USEC_PER_SEC)
#define POLL     (30 * 1000)

struct _AlliesDriver
{
  char *program;
  GSubprocess *process;
  Display *display;
};

typedef gboolean (*MatchFunc) (AtspiAccessible *accessible, const char *role, const char *text);

AlliesDriver *
allies_driver_new (const char *program)
{
  AlliesDriver *driver = g_new0 (AlliesDriver, 1);

  atspi_init ();
  driver->program = g_strdup (program);
  driver->display = XOpenDisplay (NULL);
  g_assert_nonnull (driver->display);
  return driver;
}

void
allies_driver_free (AlliesDriver *driver)
{
  if (driver == NULL)
    return;
  if (driver->process != NULL)
    g_subprocess_force_exit (driver->process);
  g_clear_object (&driver->process);
  XCloseDisplay (driver->display);
  g_free (driver->program);
  g_free (driver);
}

/* GTK 4.8 tells "visible" of what is on a hidden page too; such a thing has no place yet. */
static gboolean
is_showing (AtspiAccessible *accessible)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (accessible);
  g_autoptr (AtspiComponent) component = atspi_accessible_get_component_iface (accessible);
  AtspiRect *place = component != NULL
                         ? atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL)
                         : NULL;
  gboolean has_place = place != NULL && place->width > 0 && place->height > 0;

  g_free (place);
  return has_place && states != NULL && atspi_state_set_contains (states, ATSPI_STATE_VISIBLE);
}

static gboolean
has_role (AtspiAccessible *accessible, const char *role)
{
  g_autofree char *own = role != NULL ? atspi_accessible_get_role_name (accessible, NULL) : NULL;

  return role == NULL || g_strcmp0 (own, role) == 0;
}

static gboolean
match_name (AtspiAccessible *accessible, const char *role, const char *text)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL && strstr (name, text) != NULL && has_role (accessible, role)
         && is_showing (accessible);
}

static gboolean
match_focus (AtspiAccessible *accessible, const char *role, const char *text)
{
  g_autoptr (AtspiStateSet) states =
      has_role (accessible, role) ? atspi_accessible_get_state_set (accessible) : NULL;

  return states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);
}

/* Every name on the way is noted, to be shown when nothing is found. */
static AtspiAccessible *
find_below (
    AtspiAccessible *root, MatchFunc match, const char *role, const char *text, GString *seen)
{
  int n = atspi_accessible_get_child_count (root, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (root, i, NULL);
      g_autofree char *name = child != NULL ? atspi_accessible_get_name (child, NULL) : NULL;
      AtspiAccessible *found;

      if (child == NULL)
        continue;
      if (name != NULL && *name != '\0')
        {
          g_autofree char *own = atspi_accessible_get_role_name (child, NULL);

          g_string_append_printf (seen, "%s (%s) | ", name, own);
        }
      if (match (child, role, text))
        return g_steal_pointer (&child);
      found = find_below (child, match, role, text, seen);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static AtspiAccessible *
find_program (void)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  int n = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (AtspiAccessible) program = atspi_accessible_get_child_at_index (desktop, i, NULL);
      g_autofree char *name = program != NULL ? atspi_accessible_get_name (program, NULL) : NULL;

      if (name != NULL && strstr (name, "allies") != NULL)
        return g_steal_pointer (&program);
    }
  return NULL;
}

static AtspiAccessible *
wait_until (MatchFunc match, const char *role, const char *text)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;
  g_autoptr (GString) seen = g_string_new (NULL);

  while (g_get_monotonic_time () < end)
    {
      g_autoptr (AtspiAccessible) program = find_program ();
      AtspiAccessible *found = NULL;

      g_string_truncate (seen, 0);
      if (program != NULL)
        {
          atspi_accessible_clear_cache (program);
          found = find_below (program, match, role, text, seen);
        }
      if (found != NULL)
        return found;
      g_usleep (POLL);
    }
  g_error ("“%s” (%s) did not appear; there was: %s", text, role != NULL ? role : "any role",
           seen->str);
}

static gboolean
try_to_focus (AlliesDriver *driver)
{
  Window root = DefaultRootWindow (driver->display);
  Window parent;
  Window *windows = NULL;
  unsigned int n = 0;
  gboolean found = FALSE;

  XQueryTree (driver->display, root, &root, &parent, &windows, &n);
  for (unsigned int i = n; i > 0 && !found; i--)
    {
      XWindowAttributes attributes;

      XGetWindowAttributes (driver->display, windows[i - 1], &attributes);
      found = attributes.map_state == IsViewable && attributes.width > 200;
      if (found)
        XSetInputFocus (driver->display, windows[i - 1], RevertToPointerRoot, CurrentTime);
    }
  XSync (driver->display, False);
  XFree (windows);
  return found;
}

/* There is no window manager, so nobody else gives a window the keyboard. */
static void
focus_window (AlliesDriver *driver)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!try_to_focus (driver) && g_get_monotonic_time () < end)
    g_usleep (POLL);
}

void
allies_driver_start (AlliesDriver *driver, const char *argument, const char *text)
{
  g_autoptr (GError) error = NULL;

  driver->process =
      g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, driver->program, argument, NULL);
  g_assert_no_error (error);
  g_object_unref (wait_until (match_name, NULL, text));
  focus_window (driver);
}

void
allies_driver_wait_for_end (AlliesDriver *driver)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (driver->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&driver->process);
}

AtspiAccessible *
allies_driver_wait_for (AlliesDriver *driver, const char *text)
{
  return wait_until (match_name, NULL, text);
}

void
allies_driver_wait_for_focus (AlliesDriver *driver, const char *role)
{
  g_object_unref (wait_until (match_focus, role, "focus"));
}

void
allies_driver_wait_for_file (AlliesDriver *driver, const char *path)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (POLL);
    }
}

static void
send_key (AlliesDriver *driver, KeySym symbol, AtspiKeySynthType kind)
{
  g_autoptr (GError) error = NULL;
  KeyCode code = XKeysymToKeycode (driver->display, symbol);

  g_assert_cmpuint (code, >, 0);
  g_assert_true (atspi_generate_keyboard_event (code, NULL, kind, &error));
  g_assert_no_error (error);
}

void
allies_driver_press (AlliesDriver *driver, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint n = g_strv_length (names);

  for (guint i = 0; i < n; i++)
    send_key (driver, XStringToKeysym (names[i]), ATSPI_KEY_PRESS);
  for (guint i = n; i > 0; i--)
    send_key (driver, XStringToKeysym (names[i - 1]), ATSPI_KEY_RELEASE);
}

/* Upper-case letters and some signs sit behind Shift. */
static void
type_character (AlliesDriver *driver, char character)
{
  KeySym symbol = (KeySym)character;
  KeyCode code = XKeysymToKeycode (driver->display, symbol);
  gboolean shift = XkbKeycodeToKeysym (driver->display, code, 0, 0) != symbol;

  if (shift)
    send_key (driver, XK_Shift_L, ATSPI_KEY_PRESS);
  send_key (driver, symbol, ATSPI_KEY_PRESSRELEASE);
  if (shift)
    send_key (driver, XK_Shift_L, ATSPI_KEY_RELEASE);
}

void
allies_driver_type (AlliesDriver *driver, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    type_character (driver, *p);
}

void
allies_driver_activate (AlliesDriver *driver, const char *role, const char *text)
{
  g_autoptr (AtspiAccessible) found = wait_until (match_name, role, text);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (found);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (action);
  g_assert_true (atspi_action_do_action (action, 0, &error));
  g_assert_no_error (error);
}
