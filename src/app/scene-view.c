/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/scene-view.h"

#include "app/fonts.h"
#include "app/late-drawing.h"
#include "app/theme.h"
#include "render/cairo-renderer.h"

#include <math.h>

#define LEAST_POINTS 520.0 /* a chart is not made narrower; it is drawn smaller */
#define LEAST_PIXELS 320
#define LEAST_PAGE   96
#define RING         3.0

struct _AlliesSceneView
{
  GtkWidget parent_instance;
  AlliesSceneMaker *maker; /* none for a page on paper */
  AlliesScene *scene;
  guint page;
  gboolean is_paper;
  AlliesPalette *paper;
  GPtrArray *subjects;
  int current;
  char *hovered;
  AlliesLateDrawing *drawing;
};

G_DEFINE_FINAL_TYPE (AlliesSceneView, allies_scene_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const AlliesScenePage *
get_page (AlliesSceneView *self)
{
  return self->scene != NULL ? allies_scene_get_page (self->scene, self->page) : NULL;
}

static const char *
get_current (AlliesSceneView *self)
{
  return self->current >= 0 && self->current < (int)self->subjects->len
             ? self->subjects->pdata[self->current]
             : NULL;
}

/* What is said of a subject is what is written on it. */
static char *
dup_subject_text (AlliesSceneView *self, const char *subject)
{
  const AlliesScenePage *page = get_page (self);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->n_items; i++)
    {
      const AlliesSceneItem *item = &page->items[i];

      if (item->kind != ALLIES_ITEM_TEXT || g_strcmp0 (item->subject, subject) != 0)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", item->text.string);
    }
  return g_string_free (text, FALSE);
}

static void
update_description (AlliesSceneView *self)
{
  const AlliesScenePage *page = get_page (self);
  const char *subject = get_current (self);
  g_autofree char *text = subject != NULL ? dup_subject_text (self, subject) : NULL;

  if (page == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, page->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text != NULL ? text : page->description, -1);
}

static void
list_subjects (AlliesSceneView *self)
{
  const AlliesScenePage *page = get_page (self);
  g_autofree char *before = g_strdup (get_current (self));

  g_ptr_array_set_size (self->subjects, 0);
  self->current = -1;
  for (guint i = 0; page != NULL && !self->is_paper && i < page->n_items; i++)
    {
      const char *subject = page->items[i].subject;

      if (subject == NULL
          || g_ptr_array_find_with_equal_func (self->subjects, subject, g_str_equal, NULL))
        continue;
      if (g_strcmp0 (before, subject) == 0)
        self->current = self->subjects->len;
      g_ptr_array_add (self->subjects, g_strdup (subject));
    }
  gtk_widget_set_focusable (GTK_WIDGET (self), self->subjects->len > 0);
}

static void
take_scene (AlliesSceneView *self, AlliesScene *scene)
{
  g_clear_pointer (&self->scene, allies_scene_unref);
  self->scene = scene;
  g_clear_pointer (&self->hovered, g_free);
  list_subjects (self);
  update_description (self);
}

static double
get_points_to_pixels (AlliesSceneView *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return (dpi > 0 ? dpi / 1024.0 : 96.0) / 72.0;
}

/* The size of text changes the width in points, too. */
static void
make_scene (AlliesSceneView *self, int width)
{
  double points = fmax (width / get_points_to_pixels (self), LEAST_POINTS);
  AlliesScene *scene = self->maker != NULL ? allies_scene_maker_get (self->maker, points) : NULL;

  if (scene != NULL && scene != self->scene)
    take_scene (self, allies_scene_ref (scene));
}

static double
get_scale (AlliesSceneView *self, int width)
{
  const AlliesScenePage *page = get_page (self);

  return page != NULL ? width / page->width : 1;
}

static int
get_height (AlliesSceneView *self, int width)
{
  make_scene (self, width);
  return self->scene != NULL ? ceil (get_page (self)->height * get_scale (self, width)) : 0;
}

static GtkSizeRequestMode
allies_scene_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allies_scene_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (allies_scene_view_parent_class)->system_setting_changed (widget, setting);
  if (setting == GTK_SYSTEM_SETTING_DPI)
    gtk_widget_queue_resize (widget);
}

static void
allies_scene_view_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  AlliesSceneView *self = ALLIES_SCENE_VIEW (widget);
  int least = self->is_paper ? LEAST_PAGE : LEAST_PIXELS;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = least;
      return;
    }
  *minimum = *natural = get_height (self, MAX (for_size, least));
}

static void
allies_scene_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  make_scene (ALLIES_SCENE_VIEW (widget), width);
}

static void
draw_ring (
    AlliesSceneView *self, cairo_t *context, const char *subject, AlliesInk ink, double width)
{
  AlliesColour colour =
      allies_palette_get_mark (allies_theme_get_palette (allies_theme_get_default ()), ink);
  AlliesBox box;

  if (subject == NULL || !allies_scene_subject_box (self->scene, self->page, subject, &box))
    return;
  box = allies_box_expand (&box, RING);
  cairo_set_source_rgb (context, colour.red, colour.green, colour.blue);
  cairo_set_line_width (context, width);
  cairo_rectangle (context, box.x, box.y, box.width, box.height);
  cairo_stroke (context);
}

static void
draw_page (AlliesSceneView *self, cairo_t *context)
{
  AlliesFont *font = allies_fonts_get ();

  if (self->is_paper)
    {
      allies_cairo_renderer_paint (font, self->scene, self->page, self->paper, context);
      return;
    }
  allies_cairo_renderer_draw (font, self->scene, self->page,
                              allies_theme_get_palette (allies_theme_get_default ()), context);
  draw_ring (self, context, self->hovered, ALLIES_INK_FAINT, 1);
  if (gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    draw_ring (self, context, get_current (self), ALLIES_INK_MARKETING, 1.5);
}

static void
allies_scene_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AlliesSceneView *self = ALLIES_SCENE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale = get_scale (self, width);

  if (self->scene == NULL || allies_fonts_get () == NULL
      || !allies_late_drawing_is_due (self->drawing))
    return;

  cairo_t *context =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_scale (context, scale, scale);
  draw_page (self, context);
  cairo_destroy (context);
}

/* Between the marks of a row it is still the row. */
static const char *
find_row (AlliesSceneView *self, double x, double y)
{
  AlliesBox box;

  for (guint i = 0; i < self->subjects->len; i++)
    if (allies_scene_subject_box (self->scene, self->page, self->subjects->pdata[i], &box)
        && allies_box_contains (&box, x, y))
      return self->subjects->pdata[i];
  return NULL;
}

static const char *
find_subject (AlliesSceneView *self, double x, double y)
{
  double scale = get_scale (self, gtk_widget_get_width (GTK_WIDGET (self)));
  const char *subject = NULL;

  if (self->scene == NULL || self->is_paper)
    return NULL;
  subject = allies_scene_subject_at (self->scene, self->page, x / scale, y / scale);
  return subject != NULL ? subject : find_row (self, x / scale, y / scale);
}

static void
set_hovered (AlliesSceneView *self, const char *subject)
{
  if (g_strcmp0 (subject, self->hovered) == 0)
    return;
  g_free (self->hovered);
  self->hovered = g_strdup (subject);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), subject != NULL ? "pointer" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
allies_scene_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  AlliesSceneView *self = ALLIES_SCENE_VIEW (widget);
  const char *subject = keyboard ? get_current (self) : find_subject (self, x, y);
  double scale = get_scale (self, gtk_widget_get_width (widget));
  g_autofree char *text = subject != NULL ? dup_subject_text (self, subject) : NULL;
  AlliesBox box;

  if (text == NULL || *text == '\0'
      || !allies_scene_subject_box (self->scene, self->page, subject, &box))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int)(box.x * scale), (int)(box.y * scale),
                                             (int)(box.width * scale), (int)(box.height * scale) });
  return TRUE;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, AlliesSceneView *self)
{
  set_hovered (self, find_subject (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, AlliesSceneView *self)
{
  set_hovered (self, NULL);
}

static void
activate (AlliesSceneView *self, const char *subject)
{
  g_autofree char *kept = g_strdup (subject);

  if (kept != NULL)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, kept);
}

static void
released_cb (GtkGestureClick *gesture, int n, double x, double y, AlliesSceneView *self)
{
  activate (self, find_subject (self, x, y));
}

static gboolean
move_to (AlliesSceneView *self, int index)
{
  if (index < 0 || index >= (int)self->subjects->len)
    return FALSE;
  self->current = index;
  update_description (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                AlliesSceneView *self)
{
  if (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_Right:
      return move_to (self, self->current + 1);
    case GDK_KEY_Up:
    case GDK_KEY_Left:
      return move_to (self, self->current - 1);
    case GDK_KEY_Home:
      return move_to (self, 0);
    case GDK_KEY_End:
      return move_to (self, self->subjects->len - 1);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      activate (self, get_current (self));
      return get_current (self) != NULL;
    default:
      return FALSE;
    }
}

static void
focus_changed_cb (GtkEventControllerFocus *controller, AlliesSceneView *self)
{
  if (self->current < 0)
    move_to (self, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
allies_scene_view_dispose (GObject *object)
{
  AlliesSceneView *self = ALLIES_SCENE_VIEW (object);

  g_clear_pointer (&self->maker, allies_scene_maker_free);
  g_clear_pointer (&self->scene, allies_scene_unref);
  G_OBJECT_CLASS (allies_scene_view_parent_class)->dispose (object);
}

static void
allies_scene_view_finalize (GObject *object)
{
  AlliesSceneView *self = ALLIES_SCENE_VIEW (object);

  g_clear_pointer (&self->paper, allies_palette_free);
  g_ptr_array_unref (self->subjects);
  g_free (self->hovered);
  allies_late_drawing_free (self->drawing);
  G_OBJECT_CLASS (allies_scene_view_parent_class)->finalize (object);
}

static void
allies_scene_view_class_init (AlliesSceneViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = allies_scene_view_dispose;
  object_class->finalize = allies_scene_view_finalize;
  widget_class->get_request_mode = allies_scene_view_get_request_mode;
  widget_class->measure = allies_scene_view_measure;
  widget_class->system_setting_changed = allies_scene_view_system_setting_changed;
  widget_class->size_allocate = allies_scene_view_size_allocate;
  widget_class->snapshot = allies_scene_view_snapshot;
  widget_class->query_tooltip = allies_scene_view_query_tooltip;
  signals[SIGNAL_ACTIVATED] =
      g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "sceneview");
}

static void
add_controllers (AlliesSceneView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_changed_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
allies_scene_view_init (AlliesSceneView *self)
{
  self->drawing = allies_late_drawing_new (GTK_WIDGET (self));
  self->current = -1;
  self->subjects = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  add_controllers (self);
  g_signal_connect_object (allies_theme_get_default (), "changed",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
allies_scene_view_set_source (AlliesSceneView *view,
                              AlliesSceneFunc func,
                              gpointer user_data,
                              GDestroyNotify destroy)
{
  g_return_if_fail (ALLIES_IS_SCENE_VIEW (view) && func != NULL);

  int width = gtk_widget_get_width (GTK_WIDGET (view));

  allies_scene_maker_free (view->maker);
  view->maker = allies_scene_maker_new (func, user_data, destroy);
  view->page = 0;
  view->is_paper = FALSE;
  make_scene (view, width > 0 ? width : LEAST_PIXELS);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

void
allies_scene_view_set_page (AlliesSceneView *view,
                            AlliesScene *scene,
                            guint page,
                            const AlliesPalette *palette)
{
  g_return_if_fail (ALLIES_IS_SCENE_VIEW (view));
  g_return_if_fail (scene == NULL || page < allies_scene_get_n_pages (scene));
  g_return_if_fail (palette != NULL);

  g_clear_pointer (&view->maker, allies_scene_maker_free);
  g_clear_pointer (&view->paper, allies_palette_free);
  view->paper = allies_palette_copy (palette);
  view->page = page;
  view->is_paper = TRUE;
  take_scene (view, scene != NULL ? allies_scene_ref (scene) : NULL);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

const char *
allies_scene_view_get_subject (AlliesSceneView *view)
{
  g_return_val_if_fail (ALLIES_IS_SCENE_VIEW (view), NULL);
  return get_current (view);
}
