import QtQuick
import Rembug.Controls
import Rembug.Devices

// A line or an area on the map: point by point below the cross, or by walking along it.
MapDialog {
    id: dialog
    required property TraceModel trace
    property PositionSource source: null
    readonly property bool walking: position.state !== PositionModel.Idle && position.state !== PositionModel.Unavailable

    closeWords: qsTr("Tutup")
    words: position.state === PositionModel.Unavailable ? qsTr("Tablet ini tidak punya GPS, atau GPS sedang dimatikan. Gambarlah di peta.")
         : !walking ? qsTr("Geser peta, lalu tambahkan titik demi titik; atau berjalanlah sepanjang garisnya.")
         : !position.known ? qsTr("Mencari sinyal…")
         : position.lastAccuracy < 0 || position.lastAccuracy > trace.worst ? qsTr("Ketelitian %1 belum cukup, tunggu sebentar.").arg(position.lastAccuracy < 0 ? "?" : Places.metres(position.lastAccuracy, language))
         : qsTr("Berjalanlah; satu titik setiap %1.").arg(Places.metres(trace.spacing, language))
    crosshair: !walking
    pane.lines: [{ trace: trace.places, color: Theme.wrong, width: Theme.stroke + 1, closed: trace.shape && trace.count > 2 }]
    pane.here: position.known ? Places.point(position.latitude, position.longitude) : ""
    onClosed: position.stop()

    readonly property PositionModel position: PositionModel {
        taking: false
        source: dialog.source
        onMoved: (latitude, longitude, accuracy) => {
            if (dialog.trace.walked(latitude, longitude, accuracy)) {
                dialog.pane.goHere()
            }
        }
    }

    buttons: [
        AppButton { objectName: "addPlace"; visible: !dialog.walking; primary: true; text: qsTr("Tambah titik"); glyph: "add_location"; onClicked: dialog.trace.add(dialog.pane.centre) },
        AppButton { objectName: "walk"; primary: dialog.walking; text: dialog.walking ? qsTr("Berhenti berjalan") : qsTr("Berjalan"); glyph: dialog.walking ? "stop" : "directions_walk"
            onClicked: dialog.walking ? dialog.position.stop() : dialog.position.start() },
        AppButton { objectName: "undoPlace"; enabled: dialog.trace.count > 0; text: qsTr("Batalkan titik"); glyph: "undo"; onClicked: dialog.trace.undo() },
        AppText {
            objectName: "extent"
            height: Theme.touch
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.NoWrap
            font.weight: Font.DemiBold
            text: qsTr("%1 titik").arg(dialog.trace.count) + " · " + Places.lengthWords(dialog.trace.answer, dialog.language)
                  + (dialog.trace.shape ? " · " + Places.areaWords(dialog.trace.answer, dialog.language) : "")
        }
    ]
}
