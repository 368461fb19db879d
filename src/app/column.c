/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/column.h"

struct _AlliesColumn
{
  GtkWidget parent_instance;
  GtkWidget *child;
  int maximum;
  gboolean at_start;
};

G_DEFINE_FINAL_TYPE (AlliesColumn, allies_column, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_MAXIMUM,
  PROP_AT_START,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static GtkSizeRequestMode
allies_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
allies_column_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  AlliesColumn *self = ALLIES_COLUMN (widget);

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > self->maximum)
    {
      int least = 0;

      gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (self->maximum, least);
    }
  /* what must wrap would ask for far more width than it has got when it is asked for a height */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, MIN (*natural, self->maximum));
}

static int
get_offset (AlliesColumn *self, int room)
{
  if (!self->at_start)
    return room / 2;
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? room : 0;
}

static void
allies_column_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AlliesColumn *self = ALLIES_COLUMN (widget);
  int least = 0;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  int taken = MIN (width, MAX (self->maximum, least));
  GtkAllocation allocation = { get_offset (self, width - taken), 0, taken, height };
  gtk_widget_size_allocate (self->child, &allocation, baseline);
}

static void
set_child (AlliesColumn *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
allies_column_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AlliesColumn *self = ALLIES_COLUMN (object);

  if (id == PROP_CHILD)
    set_child (self, g_value_get_object (value));
  else if (id == PROP_MAXIMUM)
    self->maximum = g_value_get_int (value);
  else if (id == PROP_AT_START)
    self->at_start = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
allies_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AlliesColumn *self = ALLIES_COLUMN (object);

  if (id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else if (id == PROP_MAXIMUM)
    g_value_set_int (value, self->maximum);
  else if (id == PROP_AT_START)
    g_value_set_boolean (value, self->at_start);
}

static void
allies_column_dispose (GObject *object)
{
  g_clear_pointer (&ALLIES_COLUMN (object)->child, gtk_widget_unparent);
  G_OBJECT_CLASS (allies_column_parent_class)->dispose (object);
}

static void
allies_column_class_init (AlliesColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = allies_column_set_property;
  object_class->get_property = allies_column_get_property;
  object_class->dispose = allies_column_dispose;
  widget_class->get_request_mode = allies_column_get_request_mode;
  widget_class->measure = allies_column_measure;
  widget_class->size_allocate = allies_column_size_allocate;
  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_MAXIMUM] = g_param_spec_int ("maximum", NULL, NULL, 1, G_MAXINT, 920,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_AT_START] = g_param_spec_boolean ("at-start", NULL, NULL, FALSE,
                                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
allies_column_init (AlliesColumn *self)
{
  self->maximum = 920;
}
